import { answerSchema, type Answer } from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { readEnvelope, writeEnvelope, type EnvelopeProblem } from './envelope.ts';

/** The answers of one audit, and the checklist version they answer. */
export type AnswersFile = {
  readonly checklistId: string;
  readonly version: number;
  readonly answers: readonly Answer[];
};

const FORMAT = 'truthline/answers';

const answersSchema = z.object({
  checklistId: z.string().min(1),
  version: z.number().int().min(1),
  answers: z.array(answerSchema).max(1000),
});

export const writeAnswersFile = ({ checklistId, version, answers }: AnswersFile): string =>
  writeEnvelope(FORMAT, { checklistId, version, answers });

export const readAnswersFile = (text: string): Result<AnswersFile, EnvelopeProblem> => {
  const envelope = readEnvelope(text, FORMAT, answersSchema);
  return envelope.ok ? ok(envelope.value) : err(envelope.error);
};

import { parseBlueprint, storeBlueprint, type Blueprint, type ParseProblem } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { readEnvelope, writeEnvelope, type EnvelopeProblem } from './envelope.ts';

/** Why a file is not a blueprint. */
export type BlueprintFileProblem =
  EnvelopeProblem | { readonly reason: 'records'; readonly problems: readonly ParseProblem[] };

const FORMAT = 'truthline/blueprint';

/** The blueprint as a JSON file: its stored form under a name by which any Truthline knows it. */
export const writeBlueprintFile = (blueprint: Blueprint): string =>
  writeEnvelope(FORMAT, { blueprint: storeBlueprint(blueprint) });

/** Reads what `writeBlueprintFile` wrote, in this or an earlier version of the records. */
export const readBlueprintFile = (text: string): Result<Blueprint, BlueprintFileProblem> => {
  const envelope = readEnvelope(text, FORMAT, z.object({ blueprint: z.unknown() }));
  if (!envelope.ok) return envelope;
  const parsed = parseBlueprint(envelope.value.blueprint);
  return parsed.ok ? ok(parsed.value) : err({ reason: 'records', problems: parsed.error });
};

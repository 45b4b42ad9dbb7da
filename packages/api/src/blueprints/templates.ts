import { storeBlueprint, type Blueprint, type StoredBlueprint } from '@truthline/blueprint';
import { blueprintTemplates, type BlueprintTemplate } from '@truthline/content';
import { err, ok, type Result } from '@truthline/kernel';
import { problem, type Problem } from '../request/problem.ts';

/** What a gallery shows of a template before it is looked at. */
export type PresentedTemplate = Omit<BlueprintTemplate, 'blueprint'>;

export const findTemplate = (id: string): Blueprint | null =>
  blueprintTemplates.find(template => template.id === id)?.blueprint ?? null;

export const listTemplates = (): readonly PresentedTemplate[] =>
  blueprintTemplates.map(({ blueprint: _drawing, ...told }) => told);

/** A template as a drawing, for a preview. */
export const readTemplate = (id: string): Result<StoredBlueprint, Problem> => {
  const found = findTemplate(id);
  return found === null ? err(problem('templateUnknown')) : ok(storeBlueprint(found));
};

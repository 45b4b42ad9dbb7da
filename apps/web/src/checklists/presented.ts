import type { api } from '../app/api-client.ts';

export type PresentedDraft = NonNullable<Awaited<ReturnType<typeof api.checklists.draft.query>>>;
export type PresentedShelf = Awaited<ReturnType<typeof api.checklists.shelf.query>>[number];
export type PresentedTrial = Awaited<ReturnType<typeof api.checklists.tryRules.query>>;
export type FoundSheet = Extract<
  Awaited<ReturnType<typeof api.checklists.readSheet.mutate>>,
  { status: 'read' }
>;
export type SheetLine = FoundSheet['leftOut'][number];

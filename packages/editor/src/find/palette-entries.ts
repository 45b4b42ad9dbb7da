import {
  orderedCards,
  orderedLanes,
  orderedStages,
  orderedSteps,
  readText,
  type Blueprint,
  type Language,
  type LocalText,
} from '@truthline/blueprint';
import { canRun, type EditorAction } from '../actions/action.ts';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import type { Say } from '../catalogue/messages.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { focusPlace } from '../gestures/focus-place.ts';
import { beginReading } from '../reading/walk-stops.ts';
import { fuzzyScore } from './fuzzy.ts';

/** What the palette lists under one heading. */
export const PALETTE_KINDS = ['action', 'card', 'step', 'stage', 'lane', 'role'] as const;
export type PaletteKind = (typeof PALETTE_KINDS)[number];

export type PaletteEntry = {
  readonly key: string;
  readonly kind: PaletteKind;
  readonly label: string;
  /** Where it is, or nothing. */
  readonly hint: string;
  /** Keys of an action as the registry writes them. */
  readonly keys: string | null;
  /** What it is found by: both languages. */
  readonly sought: string;
  readonly run: () => void;
};

const both = ({ zh, en }: LocalText): string => `${zh} ${en}`;

const ofAction = (core: EditorCore, action: EditorAction, say: Say): PaletteEntry => ({
  key: `action ${action.id}`,
  kind: 'action',
  label: say(action.label),
  hint: '',
  keys: action.keys[0] ?? null,
  sought: `${editorCatalogue['zh-CN'][action.label]} ${editorCatalogue.en[action.label]}`,
  run: () => action.run(core),
});

const placesOf = (core: EditorCore, blueprint: Blueprint, language: Language): readonly PaletteEntry[] => {
  const name = (text: LocalText | undefined) => (text === undefined ? '' : readText(text, language));
  const go = (
    kind: Exclude<PaletteKind, 'action' | 'role'>,
    record: { readonly id: string },
    text: LocalText,
    hint: string,
  ): PaletteEntry => ({
    key: `${kind} ${record.id}`,
    kind,
    label: name(text),
    hint,
    keys: null,
    sought: both(text),
    run: () => focusPlace(core, { table: kind, id: record.id }),
  });
  return [
    ...orderedCards(blueprint).map(card =>
      go(
        'card',
        card,
        card.text,
        `${name(blueprint.lane[card.laneId]?.name)} · ${name(blueprint.step[card.stepId]?.name)}`,
      ),
    ),
    ...orderedSteps(blueprint).map(step =>
      go('step', step, step.name, name(blueprint.stage[step.stageId]?.name)),
    ),
    ...orderedStages(blueprint).map(stage => go('stage', stage, stage.name, '')),
    ...orderedLanes(blueprint).map(lane => go('lane', lane, lane.name, '')),
    ...Object.values(blueprint.role).map((role): PaletteEntry => ({
      key: `role ${role.id}`,
      kind: 'role',
      label: name(role.name),
      hint: '',
      keys: null,
      sought: both(role.name),
      run: () => beginReading(core, { kind: 'role', roleId: role.id }),
    })),
  ];
};

/** All that can be done and gone to right now. */
export const paletteEntries = (
  core: EditorCore,
  actions: readonly EditorAction[],
  language: Language,
  say: Say,
): readonly PaletteEntry[] => [
  ...actions
    .filter(action => action.id !== 'palette' && canRun(core, action))
    .map(action => ofAction(core, action, say)),
  ...placesOf(core, core.document.state().blueprint, language),
];

const SHOWN = 40;

/** The entries that answer a query, the best first; while nothing is typed, the actions as they stand. */
export const bestEntries = (entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] =>
  query.trim() === ''
    ? entries.filter(entry => entry.kind === 'action').slice(0, SHOWN)
    : entries
        .flatMap(entry => {
          const score = fuzzyScore(query, entry.sought);
          return score === null ? [] : [{ entry, score }];
        })
        .toSorted((one, other) => other.score - one.score)
        .slice(0, SHOWN)
        .map(({ entry }) => entry);

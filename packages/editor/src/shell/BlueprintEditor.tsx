import '../editor.css';
import type { Language } from '@truthline/blueprint';
import type { BlueprintDocument } from '@truthline/document';
import { shortIdSource, systemRandom } from '@truthline/kernel';
import { useEffect, useState, type ReactNode } from 'react';
import type { CommentsPort } from '../comments/comments-port.ts';
import { CoreContext } from '../core/core-context.tsx';
import type { FoldsPort } from '../core/folds.ts';
import { createEditorCore, type DrawCounter, type EditorCore } from '../core/editor-core.ts';
import type { ImagePort } from '../images/image-port.ts';
import { AnswersContext, type RenderAnswers } from '../overlays/answers-context.tsx';
import type { DrawingOverlay } from '../overlays/overlay.ts';
import type { PresencePort } from '../presence/presence-port.ts';
import { CheckedAgainstContext, type CheckedAgainst } from '../panels/checked-against.tsx';
import { RuleContext, type RenderRule } from '../panels/rule-context.tsx';
import { EditorFrame } from './EditorFrame.tsx';
import { useTheRest } from '@truthline/ui';

export type BlueprintEditorProps = {
  readonly document: BlueprintDocument;
  /** The content language; the words around it follow the language of the screen. */
  readonly language: Language;
  readonly overlay: DrawingOverlay | null;
  /** What stands behind the figure of a moment, shown in the side panel when the figure is pressed. */
  readonly renderAnswers?: RenderAnswers;
  /** What a rule of the check looks for and why, shown beside its findings. */
  readonly renderRule?: RenderRule;
  /** What the check compares the drawing with. Kept by identity, or everything is checked again. */
  readonly checkedAgainst?: CheckedAgainst;
  /** What kind of drawing it is and whose, for the title block of the printed sheets. */
  readonly printedAs?: string;
  /** The moment to stand at when it opens, and whenever this changes. */
  readonly focusMomentId: string | null;
  /** Whatever the screen around wants beside the tools: save state, presence, a menu. */
  readonly toolbarExtra?: ReactNode;
  /** The others at the blueprint. Ports are taken once, when it opens. */
  readonly comments?: CommentsPort;
  readonly presence?: PresencePort;
  readonly images?: ImagePort;
  /** Where lanes, steps and stages that this person has folded are kept; without it they open again with the page. */
  readonly folds?: FoldsPort;
  readonly counted?: DrawCounter;
  /** Handed the core once it runs, for a bench or a test. */
  readonly onReady?: (core: EditorCore) => void;
};

/** The mark in the timeline of the page from which on every part of the editor opens without a connection. */
const REST_HERE = 'truthline: every part of the editor is here';

const markRest = (): void => {
  performance.mark(REST_HERE);
};

const NOTHING: CheckedAgainst = {};

const cardOfMoment = (document: BlueprintDocument, momentId: string | null) =>
  momentId === null ? null : (document.state().blueprint.moment[momentId]?.cardId ?? null);

type RunningProps = BlueprintEditorProps;

const Running = ({
  document,
  language,
  overlay,
  renderAnswers,
  renderRule,
  checkedAgainst,
  onReady,
  counted,
  comments,
  presence,
  images,
  folds,
  ...rest
}: RunningProps) => {
  const [core] = useState(() =>
    createEditorCore(document, shortIdSource(systemRandom), {
      language,
      overlay,
      together: { comments: comments ?? null, presence: presence ?? null, images: images ?? null },
      ...(counted === undefined ? {} : { counted }),
      ...(folds === undefined ? {} : { folds, shown: cardOfMoment(document, rest.focusMomentId) }),
    }),
  );
  useEffect(() => core.start(), [core]);
  useEffect(() => core.language.set(language), [core, language]);
  useEffect(() => core.overlay.set(overlay), [core, overlay]);
  useEffect(() => onReady?.(core), [core, onReady]);
  useTheRest(markRest);
  return (
    <CoreContext value={core}>
      <AnswersContext value={renderAnswers ?? null}>
        <RuleContext value={renderRule ?? null}>
          <CheckedAgainstContext value={checkedAgainst ?? NOTHING}>
            <EditorFrame {...rest} />
          </CheckedAgainstContext>
        </RuleContext>
      </AnswersContext>
    </CoreContext>
  );
};

const serials = new WeakMap<BlueprintDocument, number>();
let opened = 0;

/** A new document is a new editor: selection, camera and focus of the old one mean nothing in it. */
const serialOf = (document: BlueprintDocument): number => {
  const known = serials.get(document);
  if (known !== undefined) return known;
  opened += 1;
  serials.set(document, opened);
  return opened;
};

/** The visual editor of one open blueprint. Fills the height of whatever it stands in. */
export const BlueprintEditor = (props: BlueprintEditorProps) => (
  <Running key={serialOf(props.document)} {...props} />
);

import { useCallback, useEffect, useRef, useState } from 'react';
import type { PresentedDraft } from './presented.ts';
import { api } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import type { Written } from './written.ts';

/** How long a pause in writing is before it is saved, in milliseconds. */
const SAVE_AFTER_MS = 800;
/** The steps that can be taken back. */
const UNDO_LIMIT = 200;
/** Edits of one field in one go are one step. */
const SAME_STEP_MS = 1500;

/** `conflict`: somebody else has saved since; what is written here stays here until its writer decides. */
export type DraftKeeping =
  | { readonly state: 'saved' | 'waiting' | 'saving' | 'conflict' }
  | { readonly state: 'failed'; readonly error: unknown };

export type Draft = {
  readonly written: Written;
  readonly revision: number;
  readonly keeping: DraftKeeping;
  /** `step` names what is being edited: edits under one name in one go are undone together. */
  readonly change: (next: (before: Written) => Written, step?: string) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Saves what is written over whatever the others saved. */
  readonly saveOver: () => void;
  readonly saveNow: () => void;
};

type Steps = { readonly past: readonly Written[]; readonly now: Written; readonly next: readonly Written[] };

/** A draft being written: kept here at once, saved whole after a pause and on leaving. */
export const useDraft = (opened: PresentedDraft): Draft => {
  const [steps, setSteps] = useState<Steps>({ past: [], now: opened.content, next: [] });
  const [keeping, setKeeping] = useState<DraftKeeping>({ state: 'saved' });
  const [revision, setRevision] = useState(opened.revision);
  const lastStep = useRef<{ readonly name: string; readonly at: number } | null>(null);
  const line = useRef({ saved: opened.content, revision: opened.revision, running: false });
  const latest = useRef(steps.now);
  useEffect(() => {
    latest.current = steps.now;
  }, [steps.now]);

  const save = useCallback(async (): Promise<void> => {
    const at = line.current;
    if (at.running || latest.current === at.saved) return;
    at.running = true;
    setKeeping({ state: 'saving' });
    const content = latest.current;
    try {
      const saved = await api.checklists.saveDraft.mutate({
        checklistId: content.checklistId,
        revision: at.revision,
        content,
      });
      at.saved = content;
      at.revision = saved.revision;
      setRevision(saved.revision);
      setKeeping({ state: latest.current === content ? 'saved' : 'waiting' });
    } catch (error) {
      setKeeping(
        problemOf(error).code === 'draftChanged' ? { state: 'conflict' } : { state: 'failed', error },
      );
    } finally {
      at.running = false;
    }
  }, []);

  useEffect(() => {
    if (steps.now === line.current.saved || keeping.state === 'conflict') return undefined;
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [steps.now, keeping.state, save]);
  useEffect(() => {
    const leave = () => void save();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [save]);

  const change: Draft['change'] = (next, step) => {
    const at = Date.now();
    const same =
      step !== undefined && lastStep.current?.name === step && at - lastStep.current.at < SAME_STEP_MS;
    lastStep.current = step === undefined ? null : { name: step, at };
    setSteps(({ past, now }) => {
      const changed = next(now);
      if (changed === now) return { past, now, next: [] };
      return { past: same ? past : [...past, now].slice(-UNDO_LIMIT), now: changed, next: [] };
    });
    setKeeping(before => (before.state === 'conflict' ? before : { state: 'waiting' }));
  };
  const step = (take: (steps: Steps) => Steps) => () => {
    lastStep.current = null;
    setSteps(take);
  };
  const undo = step(({ past, now, next }) => {
    const before = past.at(-1);
    return before === undefined
      ? { past, now, next }
      : { past: past.slice(0, -1), now: before, next: [now, ...next] };
  });
  const redo = step(({ past, now, next: [first, ...rest] }) =>
    first === undefined ? { past, now, next: [] } : { past: [...past, now], now: first, next: rest },
  );
  const saveOver = async () => {
    try {
      const theirs = await api.checklists.draft.query({ checklistId: latest.current.checklistId });
      if (theirs === null) return;
      line.current.revision = theirs.revision;
      void save();
    } catch (error) {
      setKeeping({ state: 'failed', error });
    }
  };
  return {
    written: steps.now,
    revision,
    keeping,
    change,
    undo: steps.past.length === 0 ? null : undo,
    redo: steps.next.length === 0 ? null : redo,
    saveOver: () => void saveOver(),
    saveNow: () => void save(),
  };
};

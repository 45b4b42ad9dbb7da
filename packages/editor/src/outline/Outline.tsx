import { cellCards, orderedSteps } from '@truthline/blueprint';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { runByKey } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, usePicked } from '../core/core-context.tsx';
import { focusKey } from '../core/focus-key.ts';
import { NOTHING_SELECTED } from '../core/session.ts';
import { chooseCard } from '../gestures/choose-cards.ts';
import { linkCards } from '../gestures/link-cards.ts';
import { OutlineText } from './OutlineText.tsx';
import { OutlineVerbs } from './OutlineVerbs.tsx';
import { chooseLine, isMark, removeMark, standOnLine } from './outline-gestures.ts';
import { focusOfNode, pathToFocus, treeLines, type TreeLine } from './tree.ts';

const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);

const asksForMenu = (event: KeyboardEvent): boolean =>
  event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');

/**
 * The same blueprint as a tree of lines: all that the canvas does can be done here, by the same keys and in the same
 * forms, without seeing anything.
 */
export const Outline = () => {
  const core = useCore();
  const say = useSay();
  const hint = useId();
  const blueprint = usePicked(core.layout, layout => layout.blueprint);
  const focus = useSession(session => session.focus);
  const selection = useSession(session => session.selection);
  const resting = useSession(({ mode }) => mode.kind === 'rest' || mode.kind === 'linking');
  const writing = useSession(
    ({ mode, heads }) => ['typing', 'labelling'].includes(mode.kind) || heads.renaming !== null,
  );
  const [toggled, setToggled] = useState<ReadonlySet<string>>(NOTHING_SELECTED);
  const [stood, setStood] = useState('journey');
  const tree = useRef<HTMLDivElement>(null);

  const path = useMemo(() => (focus === null ? [] : pathToFocus(blueprint, focus)), [blueprint, focus]);
  // Whatever the keyboard came to elsewhere is unfolded here.
  const lines = useMemo(() => {
    let set = toggled;
    for (const key of path.slice(0, -1)) {
      const line = treeLines(blueprint, set).find(each => each.key === key);
      if (line?.open !== false) continue;
      set = set.has(key) ? new Set([...set].filter(each => each !== key)) : new Set([...set, key]);
    }
    return treeLines(blueprint, set);
  }, [blueprint, toggled, path]);
  const byKey = useMemo(() => new Map(lines.map(line => [line.key, line])), [lines]);
  const numbers = useMemo(
    () => new Map<string, number>(orderedSteps(blueprint).map((step, index) => [step.id, index + 1])),
    [blueprint],
  );

  // Several lines can stand for one place (a card and its moments); the one it was at is kept where it still does.
  const kept = byKey.get(stood);
  const keeps = kept !== undefined && focusKey(focusOfNode(kept.node)) === focusKey(focus);
  const active = keeps ? kept : (byKey.get(path.at(-1) ?? '') ?? lines[0]);
  const activeKey = active?.key;

  useEffect(() => {
    const node = tree.current;
    if (node === null || writing || activeKey === undefined) return;
    const { activeElement, body } = node.ownerDocument;
    const line = node.children.item(lines.findIndex(each => each.key === activeKey));
    if (!(line instanceof HTMLElement)) return;
    if (node.contains(activeElement) || activeElement === body) line.focus({ preventScroll: true });
    line.scrollIntoView({ block: 'nearest' });
  }, [activeKey, writing, lines]);

  const standOn = (line: TreeLine | undefined) => {
    if (line === undefined) return;
    setStood(line.key);
    standOnLine(core, line);
  };
  const toggle = (line: TreeLine) => {
    // Standing inside of what is folded would unfold it again at once.
    standOn(line);
    setToggled(
      toggled.has(line.key)
        ? new Set([...toggled].filter(key => key !== line.key))
        : new Set([...toggled, line.key]),
    );
  };

  const walk = (event: KeyboardEvent, line: TreeLine): boolean => {
    const at = lines.indexOf(line);
    switch (event.key) {
      case 'ArrowDown':
        standOn(lines[at + 1]);
        return true;
      case 'ArrowUp':
        standOn(lines[at - 1]);
        return true;
      case 'Home':
        standOn(lines[0]);
        return true;
      case 'End':
        standOn(lines.at(-1));
        return true;
      case 'ArrowRight':
        if (line.open === false) toggle(line);
        else if (line.open === true) standOn(lines[at + 1]);
        return true;
      case 'ArrowLeft':
        if (line.open === true) toggle(line);
        else if (line.parent !== null) standOn(byKey.get(line.parent));
        return true;
      default:
        return false;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented || isWriting(event.target)) return;
    if (!(event.target instanceof Element) || event.target.closest('[role="treeitem"]') === null) return;
    if (event.target.closest('button') !== null || active === undefined) return;
    const { mode } = core.session.get();
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const done =
      (plain && resting && walk(event, active)) ||
      (plain && event.key === 'Enter' && mode.kind === 'rest' && chooseLine(core, active)) ||
      (plain && ['Delete', 'Backspace'].includes(event.key) && removeMark(core, active.node)) ||
      // The menu would speak of the card a mark hangs on.
      (asksForMenu(event) && isMark(active.node) && chooseLine(core, active)) ||
      runByKey(core, event.nativeEvent);
    event.stopPropagation();
    if (done) event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || isWriting(event.target)) return;
    const line = byKey.get(event.target.closest('[data-line]')?.getAttribute('data-line') ?? '');
    if (line === undefined || event.target.closest('button') !== null) return;
    const { mode, several } = core.session.get();
    if (event.target.closest('.te-outline-fold') !== null) toggle(line);
    else if (mode.kind === 'linking' && line.node.kind === 'card')
      linkCards(core, mode.from, line.node.cardId);
    else if (several && line.node.kind === 'card') chooseCard(core, line.node.cardId, true);
    else {
      standOn(line);
      if (line.node.kind !== 'cell') core.update({ panel: 'inspector' });
    }
  };

  return (
    <section className="te-outline" aria-label={say('outline.name')}>
      <OutlineVerbs node={active?.node} />
      <p id={hint} className="tl-visually-hidden">
        {say('outline.keys')}
      </p>
      <div
        ref={tree}
        role="tree"
        className="te-tree"
        aria-label={say('outline.name')}
        aria-describedby={hint}
        aria-multiselectable
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {lines.map(line => {
          const { node } = line;
          const count =
            node.kind === 'cell'
              ? cellCards(blueprint, node.laneId, node.stepId).length
              : node.kind === 'step'
                ? (numbers.get(node.stepId) ?? 0)
                : line.siblings;
          return (
            <div
              key={line.key}
              role="treeitem"
              className="te-line-item"
              data-line={line.key}
              data-node={node.kind}
              data-kind={
                node.kind === 'lane' || node.kind === 'cell' ? blueprint.lane[node.laneId]?.kind : undefined
              }
              data-card={node.kind === 'card' ? node.cardId : undefined}
              aria-level={line.level}
              aria-posinset={line.place}
              aria-setsize={line.siblings}
              aria-expanded={line.open ?? undefined}
              aria-selected={node.kind === 'card' ? selection.has(node.cardId) : line === active}
              tabIndex={line === active ? 0 : -1}
              style={{ paddingInlineStart: 8 + (line.level - 1) * 22 }}
            >
              <span className="te-outline-fold" aria-hidden="true" data-open={line.open ?? 'none'} />
              <OutlineText line={line} count={count} active={line === active} />
            </div>
          );
        })}
      </div>
    </section>
  );
};

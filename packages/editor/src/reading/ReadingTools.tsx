import { ActionIcon, Button } from '@mantine/core';
import { orderedSteps, readText, type Blueprint, type Language } from '@truthline/blueprint';
import { useMemo } from 'react';
import { actionById } from '../actions/registry.ts';
import { useSay, type Say } from '../catalogue/messages.ts';
import { useCore, usePicked, useSession, useStore } from '../core/core-context.tsx';
import { captionOf } from './caption.ts';
import { crossedLines, type ReadingOrder } from './reading-order.ts';
import { beginReading, orderOf } from './walk-stops.ts';

type Which = { readonly key: string; readonly label: string; readonly order: ReadingOrder };

const KINDS: readonly ReadingOrder['kind'][] = ['customer', 'role', 'column', 'line'];

/** What a reading of one kind can be about. */
const choicesOf = (
  blueprint: Blueprint,
  kind: ReadingOrder['kind'],
  language: Language,
  say: Say,
): readonly Which[] => {
  switch (kind) {
    case 'customer':
      return [];
    case 'role':
      return Object.values(blueprint.role).map(role => ({
        key: role.id,
        label: readText(role.name, language),
        order: { kind, roleId: role.id },
      }));
    case 'column':
      return orderedSteps(blueprint).map((step, index) => ({
        key: step.id,
        label: `${index + 1} ${readText(step.name, language)}`,
        order: { kind, stepId: step.id },
      }));
    case 'line':
      return crossedLines(blueprint).map(line => ({
        key: line,
        label: say(`line.${line}`),
        order: { kind, line },
      }));
  }
};

const keyOf = (order: ReadingOrder): string => {
  switch (order.kind) {
    case 'customer':
      return '';
    case 'role':
      return order.roleId;
    case 'column':
      return order.stepId;
    case 'line':
      return order.line;
  }
};

/** While one reads: which way, where one is, and on and back. */
export const ReadingTools = () => {
  const core = useCore();
  const say = useSay();
  const reading = useSession(session => session.reading);
  const presenting = useSession(session => session.presenting);
  const language = useStore(core.language);
  const blueprint = usePicked(core.layout, layout => layout.blueprint);
  const caption = useMemo(
    () => (reading === null ? null : captionOf(blueprint, reading, language, say)),
    [reading, blueprint, language, say],
  );
  if (reading === null || caption === null || presenting) return null;
  const { order } = reading;
  const choices = choicesOf(blueprint, order.kind, language, say);
  const run = (id: string) => () => actionById(id).run(core);
  const button = (id: string, size: number) => {
    const action = actionById(id);
    return (
      <ActionIcon size={size} variant="default" aria-label={say(action.label)} onClick={run(id)}>
        <action.icon size={18} />
      </ActionIcon>
    );
  };
  return (
    <section className="te-reading" aria-label={say('reading.name')}>
      <div className="te-reading-order">
        <select
          aria-label={say('reading.kind')}
          value={order.kind}
          onChange={event => {
            const kind = KINDS.find(each => each === event.currentTarget.value);
            const next = kind === undefined ? null : orderOf(core, kind);
            if (next !== null) beginReading(core, next);
          }}
        >
          {KINDS.map(kind => (
            <option key={kind} value={kind} disabled={kind !== order.kind && orderOf(core, kind) === null}>
              {say(`reading.order.${kind}`)}
            </option>
          ))}
        </select>
        {order.kind === 'customer' ? null : (
          <select
            aria-label={say(`reading.which.${order.kind}`)}
            value={keyOf(order)}
            onChange={event => {
              const chosen = choices.find(choice => choice.key === event.currentTarget.value);
              if (chosen !== undefined) beginReading(core, chosen.order);
            }}
          >
            {choices.map(choice => (
              <option key={choice.key} value={choice.key}>
                {choice.label}
              </option>
            ))}
          </select>
        )}
      </div>
      {button('reading.previous', 36)}
      {/* Long captions scroll, so the keyboard can come here. */}
      <div className="te-reading-caption" role="group" aria-label={caption.where} tabIndex={0}>
        <b>
          {caption.where} {caption.title}
        </b>
        <span>{caption.text}</span>
        {caption.facts.length === 0 ? null : <small>{caption.facts.join(' · ')}</small>}
      </div>
      {button('reading.next', 36)}
      <div className="te-reading-ways">
        {order.kind === 'role' ? (
          <Button size="xs" variant="default" onClick={run('reading.job')}>
            {say('action.reading.job')}
          </Button>
        ) : null}
        <Button size="xs" variant="default" onClick={run('reading.present')}>
          {say('action.reading.present')}
        </Button>
        {button('reading.leave', 30)}
      </div>
    </section>
  );
};

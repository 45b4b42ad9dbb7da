import { Popover, UnstyledButton } from '@mantine/core';
import { useFormats } from '@truthline/ui';
import { useFairnessMessages } from './use-fairness-messages.ts';

/** The names that stand in the table; the others are a press away. */
const NAMED = 2;

type Visit = { readonly name: string; readonly n: number };

/** Who made the visits to a dealer, the most visits first: a few names, and a button that opens the whole list. */
export const Visitors = ({ dealer, visits }: { dealer: string; visits: readonly Visit[] }) => {
  const say = useFairnessMessages();
  const formats = useFormats();
  const inOrder = visits.toSorted((one, other) => other.n - one.n);
  const few = inOrder.slice(0, inOrder.length === NAMED + 1 ? NAMED + 1 : NAMED);
  const more = inOrder.length - few.length;
  return (
    <span className="tl-fairness-mix tl-fairness-visitors">
      {few.map(({ name, n }) => `${name} ${formats.number(n)}`).join(', ')}
      {more === 0 ? null : (
        <Popover trapFocus returnFocus withinPortal shadow="md" position="bottom-end">
          <Popover.Target>
            <UnstyledButton className="tl-link" aria-label={say('visitors.all', { dealer, count: more })}>
              {say('visitors.more', { count: more })}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown aria-label={say('visitors.of', { dealer })}>
            <ul className="tl-fairness-everybody" tabIndex={0} aria-label={say('visitors.of', { dealer })}>
              {inOrder.map(({ name, n }, at) => (
                <li key={at}>
                  <span>{name}</span> <span>{formats.number(n)}</span>
                </li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
};

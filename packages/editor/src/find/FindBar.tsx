import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useSession } from '../core/core-context.tsx';
import { changeQuery, endSearch, goToHit } from './find-card.ts';
import { searchCards } from './search-cards.ts';

const Bar = () => {
  const core = useCore();
  const say = useSay();
  const search = useSession(session => session.search);
  const blueprint = usePicked(core.layout, layout => layout.blueprint);
  const query = search?.query ?? '';
  const hits = useMemo(() => searchCards(blueprint, query), [blueprint, query]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    field.current?.select();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      goToHit(core, event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      endSearch(core);
    }
  };
  const count =
    query.trim() === ''
      ? ''
      : hits.length === 0
        ? say('find.none')
        : search === null || search.at < 0
          ? say('find.count', { count: hits.length })
          : say('find.place', { number: search.at + 1, total: hits.length });
  return (
    <div role="search" className="te-find" onKeyDown={onKeyDown}>
      <TextInput
        ref={field}
        size="sm"
        aria-label={say('find.field')}
        placeholder={say('find.field')}
        leftSection={<IconSearch size={16} />}
        value={query}
        onChange={event => changeQuery(core, event.currentTarget.value)}
      />
      <span className="te-find-count" role="status">
        {count}
      </span>
      <ActionIcon
        size="lg"
        variant="subtle"
        color="gray"
        aria-label={say('find.previous')}
        disabled={hits.length === 0}
        onClick={() => goToHit(core, -1)}
      >
        <IconChevronUp size={18} />
      </ActionIcon>
      <ActionIcon
        size="lg"
        variant="subtle"
        color="gray"
        aria-label={say('find.next')}
        disabled={hits.length === 0}
        onClick={() => goToHit(core, 1)}
      >
        <IconChevronDown size={18} />
      </ActionIcon>
      <ActionIcon
        size="lg"
        variant="subtle"
        color="gray"
        aria-label={say('find.close')}
        onClick={() => endSearch(core)}
      >
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
};

/** Looks for cards by what they say. */
export const FindBar = () => (useSession(session => session.search !== null) ? <Bar /> : null);

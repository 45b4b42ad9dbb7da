import { Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormats } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { OVERLAYS, type BlueprintSearch } from '../app/search.ts';
import { useMay, useSession } from '../app/session.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { needsDealer, searchFor, wishOf, type OverlayWish } from './overlay-wish.ts';
import { useOverlaysMessages } from './use-overlays-messages.ts';

const route = getRouteApi('/signedIn/blueprints/$blueprintId');
const NONE = 'none' as const;
const KINDS = ['mystery', 'self', 'oem'] as const;

/** What lies on the drawing, whose, of which wave and which kind of audit. Lives in the address. */
export const OverlayPicker = () => {
  const say = useOverlaysMessages();
  const read = useContentText();
  const { compareNames } = useFormats();
  const search = route.useSearch();
  const { dealer, wave, audit, kind } = search;
  const wish = wishOf(search);
  const wholeNetwork = useSession().membership.dealerIds === 'all';
  const seesNetwork = useMay()('comparison.read') && wholeNetwork;
  const navigate = route.useNavigate();
  const [dealers, waves] = useQueries({
    queries: [trpc.dealers.list.queryOptions(), trpc.waves.list.queryOptions()],
  });
  const go = (next: BlueprintSearch) => void navigate({ search: next });
  const dealerChoices = (dealers.data ?? [])
    .map(({ id, name }) => ({ value: id, label: read(name) }))
    .sort((one, other) => compareNames(one.label, other.label));
  const choose = (next: OverlayWish) => {
    // Whoever has one dealer need not be asked for it.
    const [only, second] = dealerChoices;
    const whose = dealer ?? (second === undefined ? only?.value : undefined);
    go(searchFor(next, { ...search, ...(whose === undefined ? {} : { dealer: whose }) }));
  };
  const { dealer: _dealer, ...withoutDealer } = search;
  const { wave: _wave, audit: _audit, ...withoutWave } = search;
  const { kind: _kind, ...withoutKind } = search;
  const asksDealer = needsDealer(wish) || wish === 'time';
  return (
    <>
      <Select
        size="xs"
        aria-label={say('show')}
        allowDeselect={false}
        data={([NONE, ...OVERLAYS] as const)
          .filter(value => value !== 'network' || seesNetwork)
          .map(value => ({ value, label: say(`show.${value}`) }))}
        value={wish}
        onChange={value => choose(OVERLAYS.find(each => each === value) ?? NONE)}
      />
      {asksDealer ? (
        <Select
          size="xs"
          searchable
          clearable={wish === 'time'}
          aria-label={say('dealer')}
          placeholder={say('dealer.choose')}
          data={dealerChoices}
          value={dealer ?? null}
          onChange={value =>
            go(
              value === null
                ? withoutDealer
                : searchFor(wish, { ...withoutWave, dealer: value, ...(wave === undefined ? {} : { wave }) }),
            )
          }
        />
      ) : null}
      {(wish !== 'network' && (dealer === undefined || !asksDealer)) || wish === 'last' ? null : audit ===
        undefined ? (
        <Select
          size="xs"
          aria-label={say('wave')}
          allowDeselect={false}
          data={[
            { value: NONE, label: say(wish === 'trend' ? 'wave.newest' : 'wave.all') },
            ...(waves.data ?? []).map(({ id, name }) => ({ value: id, label: read(name) })),
          ]}
          value={wave ?? NONE}
          onChange={value =>
            go({ ...withoutWave, ...(value === null || value === NONE ? {} : { wave: value }) })
          }
        />
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<IconX size={14} />}
          title={say('audit.clear')}
          onClick={() => go(withoutWave)}
        >
          {say('audit')}
        </Button>
      )}
      {(wish !== 'network' && (dealer === undefined || !asksDealer)) ||
      wish === 'kinds' ||
      audit !== undefined ? null : (
        <Select
          size="xs"
          aria-label={say('kind')}
          allowDeselect={false}
          data={[
            { value: NONE, label: say(wish === 'network' ? 'kind.mystery' : 'kind.any') },
            ...KINDS.filter(value => wish !== 'network' || value !== 'mystery').map(value => ({
              value,
              label: say(`kind.${value}`),
            })),
          ]}
          value={kind ?? NONE}
          onChange={value => {
            const chosen = KINDS.find(each => each === value);
            go({ ...withoutKind, ...(chosen === undefined ? {} : { kind: chosen }) });
          }}
        />
      )}
    </>
  );
};

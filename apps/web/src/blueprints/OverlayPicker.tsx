import { Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormats } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

const route = getRouteApi('/signedIn/blueprints/$blueprintId');
const NONE = 'none';

/** Whose scores lie on the drawing, and of which wave. Lives in the address. */
export const OverlayPicker = () => {
  const say = useBlueprintsMessages();
  const read = useContentText();
  const { compareNames } = useFormats();
  const { dealer, wave, audit, checklist, kind } = route.useSearch();
  // Another dealer or wave is looked at through the same selection.
  const kept = {
    ...(checklist === undefined ? {} : { checklist }),
    ...(kind === undefined ? {} : { kind }),
  };
  const navigate = route.useNavigate();
  const [dealers, waves] = useQueries({
    queries: [trpc.dealers.list.queryOptions(), trpc.waves.list.queryOptions()],
  });
  const dealerChoices = (dealers.data ?? [])
    .map(({ id, name }) => ({ value: id, label: read(name) }))
    .sort((one, other) => compareNames(one.label, other.label));
  return (
    <>
      <Select
        size="xs"
        searchable
        aria-label={say('overlay.dealer')}
        data={[{ value: NONE, label: say('overlay.none') }, ...dealerChoices]}
        value={dealer ?? NONE}
        onChange={value =>
          void navigate({
            search:
              value === null || value === NONE
                ? {}
                : { ...kept, dealer: value, ...(wave === undefined ? {} : { wave }) },
          })
        }
      />
      {dealer === undefined ? null : audit === undefined ? (
        <Select
          size="xs"
          aria-label={say('overlay.wave')}
          data={[
            { value: NONE, label: say('overlay.wave.all') },
            ...(waves.data ?? []).map(({ id, name }) => ({ value: id, label: read(name) })),
          ]}
          value={wave ?? NONE}
          onChange={value =>
            void navigate({
              search: { ...kept, dealer, ...(value === null || value === NONE ? {} : { wave: value }) },
            })
          }
        />
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<IconX size={14} />}
          title={say('overlay.audit.clear')}
          onClick={() => void navigate({ search: { dealer } })}
        >
          {say('overlay.audit')}
        </Button>
      )}
    </>
  );
};

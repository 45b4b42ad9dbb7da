import { Suspense, use, type ComponentType } from 'react';
import { InRoom } from '../theme/in-room.ts';
import { fetchLater } from './fetch-later.ts';
import { LateBoundary } from './LateBoundary.tsx';

const room = fetchLater(async () => (await import('../theme/MantineRoom.tsx')).MantineRoom);

/**
 * A part that is not fetched with its page but when it is first shown: what most people open late or never must not hold up
 * the page. Once fetched it is shown at once, until then what stands for it; where it cannot be fetched, that is said in its place.
 * It may have Mantine's controls, also where the page around it has none.
 */
export const lazily = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType<Props>,
): ComponentType<Props> => {
  const part = fetchLater(load);
  const Part = (props: Props) => {
    const inRoom = use(InRoom);
    // On its way beside the part; a failure is heard where it is used.
    if (!inRoom) room.fetch().catch(() => undefined);
    const Shown = part.arrived()?.value ?? use(part.fetch());
    if (inRoom) return <Shown {...props} />;
    const Room = room.arrived()?.value ?? use(room.fetch());
    return (
      <Room>
        <Shown {...props} />
      </Room>
    );
  };
  const again = () => {
    part.forget();
    room.forget();
  };
  return props => (
    <LateBoundary onAgain={again}>
      <Suspense fallback={Meanwhile === undefined ? null : <Meanwhile {...props} />}>
        <Part {...props} />
      </Suspense>
    </LateBoundary>
  );
};

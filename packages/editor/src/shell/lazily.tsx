import { Suspense, use, type ComponentType } from 'react';

const fetches: (() => Promise<unknown>)[] = [];

/** Fetches every part that was left for later, so that it is there when the connection is not. Never fails. */
export const fetchTheRest = async (): Promise<void> => {
  await Promise.allSettled(fetches.map(fetchPart => fetchPart()));
};

/**
 * A part of the editor that is not fetched with it but when it is first shown: what most people open late or never must
 * not hold up the drawing. Once fetched it is shown at once.
 */
export const lazily = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> => {
  let arrived: ComponentType<Props> | null = null;
  let coming: Promise<ComponentType<Props>> | null = null;
  const fetchOnce = () =>
    (coming ??= load().then(found => {
      arrived = found;
      return found;
    }));
  fetches.push(fetchOnce);
  const Part = (props: Props) => {
    const Shown = arrived ?? use(fetchOnce());
    return <Shown {...props} />;
  };
  return props => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  );
};

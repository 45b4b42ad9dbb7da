import { Suspense, use, type ComponentType } from 'react';
import { fetchLater } from './fetch-later.ts';
import { LateBoundary } from './LateBoundary.tsx';

/**
 * A part that is not fetched with its page but when it is first shown: what most people open late or never must not hold up
 * the page. Once fetched it is shown at once, until then what stands for it; where it cannot be fetched, that is said in its place.
 */
export const lazily = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType<Props>,
): ComponentType<Props> => {
  const part = fetchLater(load);
  const Part = (props: Props) => {
    const Shown = part.arrived()?.value ?? use(part.fetch());
    return <Shown {...props} />;
  };
  return props => (
    <LateBoundary onAgain={part.forget}>
      <Suspense fallback={Meanwhile === undefined ? null : <Meanwhile {...props} />}>
        <Part {...props} />
      </Suspense>
    </LateBoundary>
  );
};

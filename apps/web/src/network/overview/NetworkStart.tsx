import { LoadingSkeleton } from '@truthline/ui';
import { lazy, Suspense } from 'react';
import { useNetworkSelection } from '../frame/network-selection.ts';

/** Of the two only one is ever needed by a person. */
const OverviewView = lazy(async () => ({ default: (await import('./OverviewView.tsx')).OverviewView }));
const OwnView = lazy(async () => ({ default: (await import('../own/OwnView.tsx')).OwnView }));

/** What the network begins with: the whole of it, or one's own place in it. */
export const NetworkStart = () => {
  const { wholeNetwork } = useNetworkSelection();
  return (
    <Suspense fallback={<LoadingSkeleton count={12} />}>
      {wholeNetwork ? <OverviewView /> : <OwnView />}
    </Suspense>
  );
};

import { LoadingSkeleton } from '@truthline/ui';

export const PagePending = () => (
  <div className="tl-page">
    <LoadingSkeleton count={6} />
  </div>
);

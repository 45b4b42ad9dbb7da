import type { Progress } from '@truthline/db';
import type { Say } from './say.ts';

/** What the database's supervisor reports, in sentences. */
export const sayProgress = (say: Say, progress: Progress): void => {
  switch (progress.step) {
    case 'placedElsewhere':
      say('placedElsewhere', progress);
      return;
    case 'copyingBinaries':
      say('copyingBinaries', progress);
      return;
    case 'creatingCluster':
      say('creatingDatabase', {});
      return;
    case 'adopting':
      say('adopting', {});
      return;
    case 'waitingForEarlierServer':
      say('waitingForEarlierServer', {});
      return;
    case 'starting':
      return;
  }
};

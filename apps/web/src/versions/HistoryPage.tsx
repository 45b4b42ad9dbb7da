import { getRouteApi } from '@tanstack/react-router';
import { OpenedGate } from './OpenedGate.tsx';
import { HistoryDesk } from './HistoryDesk.tsx';

const route = getRouteApi('/signedIn/blueprints/$blueprintId/history');

/** Every change of a blueprint, and the blueprint at each of them. */
export const HistoryPage = () => {
  const { blueprintId } = route.useParams();
  return (
    <OpenedGate key={blueprintId} blueprintId={blueprintId}>
      {opened => <HistoryDesk opened={opened} />}
    </OpenedGate>
  );
};

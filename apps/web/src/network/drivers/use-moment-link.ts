import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { trpc } from '../../app/api-client.ts';
import { useSession } from '../../app/session.ts';
import type { Drivers } from './drivers.ts';

/**
 * Stands at a moment on the drawing the survey asks of: the standard, or for somebody of one dealer what that dealer works
 * by. Null while the drawing is not known, or there is none.
 */
export const useMomentLink = ({ survey }: Pick<Drivers, 'survey'>): ((questionId: string) => void) | null => {
  const router = useRouter();
  const { dealerIds } = useSession().membership;
  const list = useQuery(trpc.blueprints.list.queryOptions());
  const ofService = (list.data ?? []).filter(({ service }) => service === survey.service);
  const own =
    dealerIds === 'all'
      ? undefined
      : ofService.find(({ kind, dealerId }) => kind === 'variant' && dealerId === dealerIds[0]);
  const drawing = own ?? ofService.find(({ kind }) => kind === 'standard');
  if (drawing === undefined) return null;
  return questionId => {
    const moment = survey.questions.find(({ id }) => id === questionId)?.momentId;
    if (moment === null || moment === undefined) return;
    void router.navigate({
      to: '/blueprints/$blueprintId',
      params: { blueprintId: drawing.id },
      search: { moment },
    });
  };
};

import { notifications } from '@mantine/notifications';
import { useRouter } from '@tanstack/react-router';
import { parseBlueprint } from '@truthline/blueprint';
import type { BlueprintDocument } from '@truthline/document';
import { useRefusalSentence } from '@truthline/editor';
import { useEffect, useRef } from 'react';
import { api } from '../app/api-client.ts';
import { useBlueprintsMessages } from '../blueprints/use-blueprints-messages.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { useDeskMessages } from './use-desk-messages.ts';

/**
 * Carries out the wish to have an earlier revision back as one change of the open document, so that it is saved, undone
 * and refused like any other. Done once; then the wish is gone from the address.
 */
export const useRestore = (
  blueprintId: string,
  document: BlueprintDocument,
  revision: number | undefined,
): void => {
  const say = useDeskMessages();
  const sayBlueprint = useBlueprintsMessages();
  const problemText = useProblemText();
  const refusalText = useRefusalSentence();
  const router = useRouter();
  const begun = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (begun.current === revision) return;
    begun.current = revision;
    if (revision === undefined) return;
    const failed = (reason: string) =>
      notifications.show({
        closeButtonProps: { 'aria-label': say('close') },
        color: 'below',
        message: say('restore.failed', { revision, reason }),
      });
    const restore = async () => {
      const then = parseBlueprint(await api.blueprints.at.query({ blueprintId, revision }));
      if (!then.ok) {
        failed(sayBlueprint('parse.text'));
        return;
      }
      const { restoreBlueprint } = await import('@truthline/document');
      const command = restoreBlueprint(document.state().blueprint, then.value);
      if (command === null) {
        notifications.show({
          closeButtonProps: { 'aria-label': say('close') },
          message: say('restore.same', { revision }),
        });
        return;
      }
      const executed = document.execute(command);
      if (executed.ok)
        notifications.show({
          closeButtonProps: { 'aria-label': say('close') },
          message: say('restore.done', { revision }),
        });
      else failed(refusalText(executed.error));
    };
    void restore()
      .catch((error: unknown) => failed(problemText(error)))
      .finally(
        () =>
          void router.navigate({
            to: '/blueprints/$blueprintId',
            params: { blueprintId },
            search: ({ restore: _done, ...rest }) => rest,
            replace: true,
          }),
      );
  }, [blueprintId, document, revision, router, say, sayBlueprint, problemText, refusalText]);
};

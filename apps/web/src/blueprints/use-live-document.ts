import type { Blueprint } from '@truthline/blueprint';
import { driveDocument, openDocument, type BlueprintDocument } from '@truthline/document';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { useEffect, useState } from 'react';
import { api } from '../app/api-client.ts';
import { useSession } from '../app/session.ts';
import { localDatabase } from '../local/local-database.ts';
import { dexieOutbox } from './dexie-outbox.ts';

export type OpenedBlueprint = {
  readonly id: string;
  readonly kind: 'standard' | 'variant';
  readonly blueprint: Blueprint;
  readonly revision: number;
  readonly mayEdit: boolean;
};

const ids = uuidSource(systemClock, systemRandom);

/**
 * The open document of this page, in step with the server: own changes pushed, those of others received as they
 * happen, gaps pulled. Everything ends with the page.
 */
export const useLiveDocument = ({ id, blueprint, revision, mayEdit }: OpenedBlueprint): BlueprintDocument => {
  const { person } = useSession();
  const [document] = useState(() =>
    openDocument({
      blueprint,
      revision,
      ids,
      outbox: dexieOutbox(localDatabase, person.id, id),
      readOnly: !mayEdit,
    }),
  );
  useEffect(() => {
    const driver = driveDocument(document, {
      push: changes => api.blueprints.push.mutate({ blueprintId: id, changes: [...changes] }),
      pull: async sinceRevision =>
        (await api.blueprints.pull.query({ blueprintId: id, sinceRevision })).changes,
    });
    const live = api.blueprints.onChange.subscribe(
      { blueprintId: id, lastEventId: document.state().confirmedRevision },
      {
        onStarted: driver.wake,
        onData: ({ data }) => document.receive([data]),
      },
    );
    const wake = () => {
      if (window.document.visibilityState === 'visible') driver.wake();
    };
    window.addEventListener('online', wake);
    window.document.addEventListener('visibilitychange', wake);
    return () => {
      window.removeEventListener('online', wake);
      window.document.removeEventListener('visibilitychange', wake);
      live.unsubscribe();
      driver.stop();
    };
  }, [document, id]);
  return document;
};

import type { Blueprint } from '@truthline/blueprint';
import { driveDocument, openDocument, systemTimers, type BlueprintDocument } from '@truthline/document';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { useEffect, useState } from 'react';
import { api } from '../app/api-client.ts';
import { openStream } from '../app/open-stream.ts';
import { useSession } from '../app/session.ts';
import { localDatabase } from '../local/local-database.ts';
import { deviceOutbox } from './device-outbox.ts';
import { deviceRefusalShelf } from './device-refusal-shelf.ts';
import { followChanges, type OpenStream } from './follow-changes.ts';
import type { Together } from '../together/use-together.ts';
import { serverTransport } from './server-transport.ts';

export type OpenedBlueprint = {
  readonly id: string;
  readonly kind: 'standard' | 'variant' | 'asIs' | 'toBe';
  readonly blueprint: Blueprint;
  readonly revision: number;
  readonly mayEdit: boolean;
  /** Comments, and who is here. */
  readonly mayDiscuss: boolean;
};

/** How this page and the server stand to each other. */
export type DocumentLink = {
  /** Why the last call failed; null where it was answered. */
  readonly trouble: unknown;
  /** Changes of others arrive by themselves. */
  readonly live: boolean;
};

export type LiveDocument = { readonly document: BlueprintDocument; readonly link: DocumentLink };

const ids = uuidSource(systemClock, systemRandom);

/** The changes of others to a blueprint as they are committed; with who else is here and what is said, where one may. */
const changesOf = (id: string, document: BlueprintDocument, together: Together | null): OpenStream =>
  openStream((streams, told) => {
    const from = { blueprintId: id, lastEventId: document.state().confirmedRevision };
    return together === null
      ? streams.blueprints.onChange.subscribe(from, {
          ...told,
          onData: ({ data }) => document.receive([data]),
        })
      : streams.presence.onChange.subscribe(
          { ...from, sessionId: together.sessionId },
          {
            ...told,
            onData: news => {
              if ('data' in news) document.receive([news.data.change]);
              else together.hear(news);
            },
          },
        );
  });

/**
 * The open document of this page, in step with the server: own changes pushed, those of others received as they
 * happen, gaps pulled. Everything ends with the page.
 */
export const useLiveDocument = (
  { id, blueprint, revision, mayEdit, mayDiscuss }: OpenedBlueprint,
  together: Together,
): LiveDocument => {
  const { person } = useSession();
  const [link, setLink] = useState<DocumentLink>({ trouble: null, live: true });
  const [document] = useState(() =>
    openDocument({
      blueprint,
      revision,
      ids,
      outbox: deviceOutbox(localDatabase, person.id, id),
      refusals: deviceRefusalShelf(localDatabase, person.id, id),
      readOnly: !mayEdit,
    }),
  );
  useEffect(() => {
    const transport = serverTransport(
      {
        push: changes => api.blueprints.push.mutate({ blueprintId: id, changes: [...changes] }),
        pull: async sinceRevision =>
          (await api.blueprints.pull.query({ blueprintId: id, sinceRevision })).changes,
      },
      trouble => setLink(before => (before.trouble === trouble ? before : { ...before, trouble })),
    );
    const driver = driveDocument(document, transport);
    const stopFollowing = followChanges(
      changesOf(id, document, mayDiscuss ? together : null),
      {
        look: driver.wake,
        told: live => setLink(before => (before.live === live ? before : { ...before, live })),
      },
      systemTimers,
    );
    const wake = () => {
      if (window.document.visibilityState === 'visible') driver.wake();
    };
    window.addEventListener('online', wake);
    window.document.addEventListener('visibilitychange', wake);
    return () => {
      window.removeEventListener('online', wake);
      window.document.removeEventListener('visibilitychange', wake);
      stopFollowing();
      driver.stop();
    };
  }, [document, id, together, mayDiscuss]);
  return { document, link };
};

import { systemTimers } from '@truthline/document';
import type { CommentsPort, Here, ImagePort, PresencePort } from '@truthline/editor';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { useEffect, useRef, useState } from 'react';
import { api } from '../app/api-client.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { openCommentsDesk } from './comments-desk.ts';
import { picturePort } from './picture-port.ts';
import { openPresenceRoom, type PageNews } from './presence-room.ts';
import { useTogetherMessages } from './use-together-messages.ts';

const ids = uuidSource(systemClock, systemRandom);

/** What the stream of a blueprint brings beside its changes. */
export type TogetherNews =
  ({ readonly kind: 'presence' } & PageNews) | { readonly kind: 'listening' | 'comments' };

/** The others at a blueprint: what the editor is handed, and the ear that the stream speaks to. */
export type Together = {
  readonly sessionId: string;
  readonly comments: CommentsPort;
  readonly presence: PresencePort;
  readonly images: ImagePort;
  readonly hear: (news: TogetherNews) => void;
};

/** Sentences as the screen says them now, for what was made when it spoke another language. */
const useWords = () => {
  const problem = useProblemText();
  const frame = useFrameMessages();
  const together = useTogetherMessages();
  const latest = useRef({ problem, frame, together });
  useEffect(() => {
    latest.current = { problem, frame, together };
  }, [problem, frame, together]);
  return latest;
};

/** Begins to stand at a blueprint with the others; ends with the page. */
export const useTogether = (blueprintId: string): Together => {
  const words = useWords();
  const [{ room, desk, together }] = useState(() => {
    const sessionId = ids.next();
    const made = {
      room: openPresenceRoom(
        (here: Here) =>
          api.presence.send.mutate({ blueprintId, sessionId, ...here, selection: [...here.selection] }),
        systemTimers,
      ),
      desk: openCommentsDesk(
        {
          list: () => api.comments.list.query({ blueprintId }),
          add: comment =>
            api.comments.add.mutate({ ...comment, blueprintId, mentions: [...comment.mentions] }),
          settle: (threadId, resolved) =>
            resolved
              ? api.comments.resolve.mutate({ blueprintId, threadId })
              : api.comments.reopen.mutate({ blueprintId, threadId }),
          markRead: (threadId, number) => api.comments.markRead.mutate({ blueprintId, threadId, number }),
        },
        {
          problem: error => words.current.problem(error),
          role: (role: RoleName) => words.current.frame(`role.${role}`),
        },
        () => ids.next(),
      ),
    };
    const images = picturePort(
      form => api.images.put.mutate(form),
      blueprintId,
      (error, tooLarge) => (tooLarge ? words.current.together('tooLarge') : words.current.problem(error)),
    );
    const hear = (news: TogetherNews) => {
      switch (news.kind) {
        case 'presence':
          made.room.hear(news);
          break;
        case 'listening':
          made.room.announce();
          made.desk.changed();
          break;
        case 'comments':
          made.desk.changed();
          break;
      }
    };
    return { ...made, together: { sessionId, comments: made.desk, presence: made.room, images, hear } };
  });
  useEffect(() => () => room.stop(), [room]);
  useEffect(() => {
    window.addEventListener('online', desk.changed);
    return () => window.removeEventListener('online', desk.changed);
  }, [desk]);
  return together;
};

type RoleName = Awaited<ReturnType<typeof api.comments.list.query>>['people'][number]['role'];

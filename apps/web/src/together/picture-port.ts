import type { CardImage } from '@truthline/blueprint';
import type { ImagePort } from '@truthline/editor';
import { problemOf } from '../app/problem.ts';

/** Sends pictures of one blueprint. `problem` says in the language of the screen why one did not get there. */
export const picturePort = (
  put: (form: FormData) => Promise<CardImage>,
  blueprintId: string,
  problem: (error: unknown, tooLarge: boolean) => string,
): ImagePort => ({
  urlOf: hash => `/files/${hash}`,
  put: async picture => {
    const form = new FormData();
    form.set('blueprintId', blueprintId);
    form.set('file', new File([picture], 'picture', { type: picture.type }));
    const [sent] = await Promise.allSettled([put(form)]);
    if (sent.status === 'fulfilled') return { image: sent.value };
    return { problem: problem(sent.reason, problemOf(sent.reason).code === 'fileTooLarge') };
  },
});

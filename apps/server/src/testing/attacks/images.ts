import { refused, type Attacks } from './attack.ts';

/** What an outsider tries on these procedures. */
export const imagesAttacks: Attacks = {
  'images.put': refused(({ client }, { blueprintId }) => {
    const form = new FormData();
    form.set('blueprintId', blueprintId);
    form.set('file', new File([new Uint8Array(100)], 'picture.png'));
    return [client.images.put.mutate(form)];
  }),
};

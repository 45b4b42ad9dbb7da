import { askBlueprintEdit } from '../blueprints/blueprint-target.ts';
import { authorised } from '../policy/authorised.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { imageFormSchema } from './image-form.ts';
import { putImage } from './put-image.ts';

export const imagesRouter = trpc.router({
  /** Takes a picture in for a card; the card itself is changed by a command. */
  put: authorised(
    ['blueprint.editStandard', 'blueprint.editVariant'],
    imageFormSchema,
    ({ blueprintId }, work) => askBlueprintEdit(work, blueprintId),
  ).mutation(async ({ ctx, input }) => answer(await putImage(ctx.work, input))),
});

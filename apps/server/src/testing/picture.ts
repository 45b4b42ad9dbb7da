/** A PNG of 3 × 2 pixels. */
export const PICTURE: Uint8Array<ArrayBuffer> = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4nGP4z8DwH4QZYAwAR8oH+Rq28akAAAAASUVORK5CYII=',
    'base64',
  ),
);

/** The form a picture is sent in. Its name says nothing of what it is. */
export const pictureForm = (blueprintId: string, bytes: Uint8Array<ArrayBuffer>): FormData => {
  const form = new FormData();
  form.set('blueprintId', blueprintId);
  form.set('file', new File([bytes], 'whatever.txt', { type: 'text/html' }));
  return form;
};

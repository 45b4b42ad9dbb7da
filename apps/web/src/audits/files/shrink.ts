import type { PictureSize } from './picture-size.ts';

/** The longest side of what leaves the phone, and of the picture in a list, in pixels. */
export const LONG_SIDE = 2048;
const THUMBNAIL_SIDE = 320;
const QUALITY = 0.82;

export type Shrunk = PictureSize & { readonly bytes: Blob; readonly thumbnail: Blob };

type Canvas = OffscreenCanvas | HTMLCanvasElement;

const canvasOf = ({ width, height }: PictureSize): Canvas => {
  if (typeof OffscreenCanvas === 'function') return new OffscreenCanvas(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
};

const encode = (canvas: Canvas): Promise<Blob> =>
  'convertToBlob' in canvas
    ? canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
    : new Promise((done, fail) => {
        canvas.toBlob(
          blob => {
            if (blob === null) fail(new DOMException('the picture could not be written', 'EncodingError'));
            else done(blob);
          },
          'image/jpeg',
          QUALITY,
        );
      });

const fitted = ({ width, height }: PictureSize, side: number): PictureSize => {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** What was drawn, as a JPEG no longer than `side`; what was transparent is white. */
export const drawAsJpeg = async (
  source: PictureSize & (ImageBitmap | Canvas),
  side: number,
): Promise<PictureSize & { readonly bytes: Blob }> => {
  const size = fitted(source, side);
  const canvas = canvasOf(size);
  const context = canvas.getContext('2d');
  if (context === null || !('drawImage' in context))
    throw new DOMException('this browser does not draw', 'NotSupportedError');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, size.width, size.height);
  return { ...size, bytes: await encode(canvas) };
};

/** The picture to send and the one for lists. */
export const shrinkDrawn = async (source: PictureSize & (ImageBitmap | Canvas)): Promise<Shrunk> => {
  const picture = await drawAsJpeg(source, LONG_SIDE);
  const { bytes: thumbnail } = await drawAsJpeg(source, THUMBNAIL_SIDE);
  return { ...picture, thumbnail };
};

/** Unpacks a picture the right way up, draws it small and lets go of it. */
export const shrink = async (picture: Blob): Promise<Shrunk> => {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  try {
    return await shrinkDrawn(bitmap);
  } finally {
    bitmap.close();
  }
};

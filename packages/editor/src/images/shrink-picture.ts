/** The longest side a picture keeps, in pixels: more than a card or a page ever shows. */
export const LONGEST_SIDE = 1600;
/** The most bytes the server takes: 8 MiB. */
export const PICTURE_LIMIT = 8 * 1024 * 1024;

const QUALITY = 0.85;

/** Width and height with the longest side at most as long as allowed. */
export const shrunkSize = (
  width: number,
  height: number,
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

const decode = async (picture: Blob): Promise<ImageBitmap | null> => {
  try {
    return await createImageBitmap(picture, { imageOrientation: 'from-image' });
  } catch (error) {
    // What the browser cannot read as a picture.
    if (error instanceof DOMException) return null;
    throw error;
  }
};

/**
 * The picture drawn anew: upright, no larger than needed, and without what a camera wrote into it, such as the place it
 * was taken at. Null where the browser cannot read it as a picture.
 */
export const shrinkPicture = async (picture: Blob): Promise<Blob | null> => {
  const bitmap = await decode(picture);
  if (bitmap === null) return null;
  const { width, height } = shrunkSize(bitmap.width, bitmap.height);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  // A browser that writes no WebP answers with a PNG, which may be large.
  const small = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  return small.type === 'image/webp' || small.size < PICTURE_LIMIT / 8
    ? small
    : canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
};

import { z } from 'zod';

/** The kinds of picture a card may show. */
export const IMAGE_MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export const imageMediaTypeSchema = z.enum(IMAGE_MEDIA_TYPES);
export type ImageMediaType = z.infer<typeof imageMediaTypeSchema>;

/** A picture of the evidence. The bytes lie with the server under their hash; the blueprint says which they are. */
export const cardImageSchema = z.strictObject({
  /** SHA-256 of the bytes, in lower-case hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: imageMediaTypeSchema,
  /** In pixels. */
  width: z.number().int().min(1).max(20_000),
  height: z.number().int().min(1).max(20_000),
});
export type CardImage = z.infer<typeof cardImageSchema>;

import { z } from 'zod';

/** The longest side a person may give a row or column, in units of the drawing. */
export const DRAWN_LENGTH_LIMIT = 4000;

/** A width or height that a person has set by hand, in units of the drawing (one pixel at a zoom of 100 %). */
export const drawnLengthSchema = z.number().min(1).max(DRAWN_LENGTH_LIMIT);

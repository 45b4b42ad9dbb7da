import { z } from 'zod';
import { KEY_PATTERN } from './key-pattern.ts';

export const keySchema = z.string().regex(KEY_PATTERN);

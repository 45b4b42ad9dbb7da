import { PUSH_LIMIT, changeRequestSchema } from '@truthline/document';
import { z } from 'zod';

export const changeRequestsSchema = z.array(changeRequestSchema).min(1).max(PUSH_LIMIT);

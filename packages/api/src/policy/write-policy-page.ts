import { writeFileSync } from 'node:fs';
import { printPolicy } from './print-policy.ts';

writeFileSync(new URL('../../../../docs/policy.md', import.meta.url), printPolicy());

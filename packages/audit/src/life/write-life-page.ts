import { writeFileSync } from 'node:fs';
import { printLifePage } from './print-life-page.ts';

writeFileSync(new URL('../../../../docs/audit-life.md', import.meta.url), printLifePage());

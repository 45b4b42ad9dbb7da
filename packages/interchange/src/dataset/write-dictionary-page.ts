import { writeFileSync } from 'node:fs';
import { printDictionary } from './dictionary.ts';

writeFileSync(new URL('../../../../docs/data-dictionary.md', import.meta.url), printDictionary());

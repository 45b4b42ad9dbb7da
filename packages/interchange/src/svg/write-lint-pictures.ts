import { mkdirSync, writeFileSync } from 'node:fs';
import { lintPictures, PICTURE_FOLDER } from './lint-pictures.ts';

const folder = new URL(`../../../../${PICTURE_FOLDER}/`, import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, picture] of lintPictures()) writeFileSync(new URL(name, folder), picture);

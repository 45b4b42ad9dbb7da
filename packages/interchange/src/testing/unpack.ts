import { inflateRawSync } from 'node:zlib';
import { readZipDirectory } from '../table/zip-directory.ts';

/** The files of an archive that are XML, as text. */
export const unpackXml = (bytes: Uint8Array): readonly string[] =>
  (readZipDirectory(bytes) ?? [])
    .map(({ method, packed }) => Buffer.from(method === 'stored' ? packed : inflateRawSync(packed)))
    .filter(file => file.subarray(0, 5).toString('latin1') === '<?xml')
    .map(file => file.toString('utf8'));

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;

/** What stands between two tags of one name, as text. */
export const textsOf = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) =>
    text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]),
  );

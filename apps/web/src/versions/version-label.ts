import type { LocalText } from '@truthline/blueprint';
import type { ReadMessage } from '@truthline/ui';
import type { api } from '../app/api-client.ts';
import type { versionsCatalogue } from './versions-catalogue.ts';

export type Version = Awaited<ReturnType<typeof api.blueprints.versions.query>>[number];

/** What a named or published version is called in a list. */
export const versionLabel = (
  { number, name, revision }: Version,
  say: ReadMessage<(typeof versionsCatalogue)['en']>,
  read: (text: LocalText) => string,
): string =>
  number === null
    ? say('history.option.name', { name: read(name), revision })
    : say('history.option.number', { number, name: read(name) });

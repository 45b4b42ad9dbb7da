import { fileURLToPath } from 'node:url';
import type { DatabaseSource } from '@truthline/db';

const repositoryFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** What of the environment a command needs. The names are the server's (docs/operating.md). */
export type Environment = {
  readonly database: DatabaseSource;
  readonly dataFolder: string;
};

/** An empty variable is an absent one: shells and service files write `X=` for "not set". */
const present = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** `--data` wins over the variable; without either, the folder and the embedded database of `npm start`. */
export const readEnvironment = (
  variables: Readonly<Record<string, string | undefined>>,
  data: string | undefined,
): Environment => {
  const dataFolder = data ?? present(variables['TRUTHLINE_DATA']) ?? `${repositoryFolder}.data`;
  const url = present(variables['DATABASE_URL']);
  if (url === undefined) return { dataFolder, database: { dataFolder } };
  return {
    dataFolder,
    database: {
      url,
      dataFolder,
      appUrl: present(variables['DATABASE_APP_URL']),
      authUrl: present(variables['DATABASE_AUTH_URL']),
      secret: present(variables['TRUTHLINE_SECRET']),
    },
  };
};

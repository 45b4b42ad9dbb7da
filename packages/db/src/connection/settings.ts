import type { ConnectionOptions } from 'node:tls';

/** Where one role signs in. `host` is a folder for a Unix socket. */
export type ConnectionSettings = {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly ssl: boolean | ConnectionOptions;
};

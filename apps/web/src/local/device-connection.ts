import { openDB, type IDBPDatabase } from 'idb';
import { SHAPE_VERSION, upgradeShape } from './device-shape.ts';
import type { DeviceShape } from './kept-rows.ts';

type Connection = IDBPDatabase<DeviceShape>;

/** The connection of this window to what the device keeps: opened with the first need, and anew where it was lost. */
export type DeviceConnection = {
  /** Begins a piece of work on the open database. Rejects with the browser's own error. */
  readonly begin: <T>(work: (database: Connection) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** True for an error of the browser with this name. */
export const isNamed = (error: unknown, name: string) => error instanceof Error && error.name === name;

export const deviceConnection = (name: string): DeviceConnection => {
  let opened: Promise<Connection> | null = null;
  const forget = () => {
    opened = null;
  };
  const openAt = async (version: number | undefined): Promise<Connection> => {
    if (typeof indexedDB === 'undefined')
      throw new DOMException('this window has no database', 'NotSupportedError');
    return openDB<DeviceShape>(name, version, {
      upgrade: (database, from, _to, upgrade) => {
        // Where a row cannot be brought on the browser ends the upgrade, and opening fails with its reason.
        upgradeShape(database, from, upgrade).catch(() => undefined);
      },
      // A newer release in another window waits for this one to let go; what is asked next opens what that one made.
      blocking: (_current, _blocked, event) => {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    });
  };
  const open = async (): Promise<Connection> => {
    try {
      return await openAt(SHAPE_VERSION);
    } catch (error) {
      // Made by a newer release: its tables are those of this one and more.
      if (isNamed(error, 'VersionError')) return openAt(undefined);
      throw error;
    }
  };
  const connection = async (): Promise<Connection> => {
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      forget();
      throw error;
    }
  };
  return {
    begin: async work => {
      try {
        return work(await connection());
      } catch (error) {
        // The connection was being closed: phones do so to a page that was long out of sight.
        if (!isNamed(error, 'InvalidStateError')) throw error;
        forget();
        return work(await connection());
      }
    },
    close: async () => {
      const closing = opened;
      forget();
      (await closing)?.close();
    },
  };
};

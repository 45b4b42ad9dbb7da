import type { Page } from '@playwright/test';

/** The rows of a table of what this device keeps, without their bytes. */
export const deviceRows = (
  page: Page,
  table: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  page.evaluate(async name => {
    const asked = indexedDB.open('truthline');
    const database = await new Promise<IDBDatabase>(done => {
      asked.onsuccess = () => done(asked.result);
    });
    const reading = database.transaction(name).objectStore(name).getAll();
    const rows = await new Promise<readonly Record<string, unknown>[]>(done => {
      reading.onsuccess = () => done(reading.result);
    });
    database.close();
    return rows.map(row =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => !(value instanceof Blob))),
    );
  }, table);

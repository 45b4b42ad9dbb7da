import type { TableFormat } from '@truthline/interchange';

/** Of the tables people download. */
export const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const satisfies Readonly<Record<TableFormat, string>>;

/** A workbook is a zip archive, which begins with the letters PK; anything else is read as text. */
export const formatOf = (bytes: Uint8Array): TableFormat =>
  bytes[0] === 0x50 && bytes[1] === 0x4b ? 'xlsx' : 'csv';

import type { Cell } from '../table/cell.ts';
import { cellText } from '../table/cell.ts';

const isDay = (text: string) => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const pad = (digits: string) => digits.padStart(2, '0');

/**
 * A day as YYYY-MM-DD, or null. Year first in any spelling (2026-11-21, 2026/11/21, 2026年11月21日, 20261121); a day
 * first is not guessed at, because 03/04 is two days.
 */
export const readDay = (cell: Cell | undefined): string | null => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  const text = cellText(cell).normalize('NFKC').trim();
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return null;
  const day = `${match[1] ?? ''}-${pad(match[2] ?? '')}-${pad(match[3] ?? '')}`;
  return isDay(day) ? day : null;
};

/** A time of day as HH:MM, or null. A spreadsheet may hand it over as a fraction of a day or as a date of 1899. */
export const readTimeOfDay = (cell: Cell | undefined): string | null => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(11, 16);
  if (typeof cell === 'number') {
    const minutes = Math.round(cell * 24 * 60);
    if (cell < 0 || minutes >= 24 * 60) return null;
    return `${pad(String(Math.floor(minutes / 60)))}:${pad(String(minutes % 60))}`;
  }
  const match = /^(\d{1,2})[:点时](\d{2})(?::\d{2})?分?$/.exec(cellText(cell).normalize('NFKC').trim());
  const [hours, minutes] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 99)];
  return hours > 23 || minutes > 59 ? null : `${pad(String(hours))}:${pad(String(minutes))}`;
};

import type { Browser } from './browser.ts';

type Checklist = { readonly checklistId: string; readonly version: number };

export type Visit = {
  /** The dealer's code. */
  readonly dealer: string;
  /** `09:30`, on the first day of the wave. */
  readonly time: string;
  /** Other cells than the best, by their column. */
  readonly spoil?: Record<string, string>;
};

/** A results file as an agency sends it: one row a visit, every answer the best but for the spoilt cells. */
export const resultsFile = async (
  { client }: Browser,
  {
    checklistId,
    version,
    wave,
  }: Checklist & { readonly wave: { readonly id: string; readonly startsOn: string } },
  visits: readonly Visit[],
): Promise<string> => {
  const { base64 } = await client.waves.template.query({
    checklistId,
    version,
    waveId: wave.id,
    format: 'csv',
    language: 'en',
  });
  const [header = ''] = Buffer.from(base64, 'base64').toString('utf8').replace('\uFEFF', '').split(/\r?\n/);
  const { items } = await client.checklists.get.query({ checklistId, version });
  const best = new Map(
    items.map(({ id, scale }): [string, string] => {
      switch (scale.type) {
        case 'yesNo':
          return [id, 'yes'];
        case 'ordinal':
          return [id, 'met'];
        case 'multi':
          return [id, scale.options.map(({ key }) => key).join(';')];
        case 'measure':
          return [id, scale.better === 'higher' ? '100' : '0'];
        case 'single':
        case 'multiple':
        case 'timeOfDay':
        case 'text':
        case 'date':
        case 'location':
        case 'photo':
        case 'audio':
        case 'signature':
          throw new RangeError(`a results file has no best cell of the type ${scale.type}`);
      }
    }),
  );
  const rows = visits.map(({ dealer, time, spoil = {} }, index) =>
    header
      .split(',')
      .map((column, place) => {
        if (spoil[column] !== undefined) return spoil[column];
        if (place === 0) return `visit-${index + 1}`;
        const fixed: Record<string, string> = { dealer, date: wave.startsOn, time, auditor: 'Agency' };
        return fixed[column] ?? best.get(column) ?? '';
      })
      .join(','),
  );
  return [header, ...rows].join('\n');
};

export const uploadResults = (
  { client }: Browser,
  { checklistId, version, waveId }: Checklist & { readonly waveId: string },
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
) => {
  const form = new FormData();
  form.set('waveId', waveId);
  form.set('checklistId', checklistId);
  form.set('version', String(version));
  form.set('file', new File([content], name));
  return client.waves.importResults.mutate(form);
};

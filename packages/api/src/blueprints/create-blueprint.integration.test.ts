import { storeBlueprint } from '@truthline/blueprint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoUuid } from '../demo/demo-keys.ts';
import { demoStandardId } from '../demo/load-drawings.ts';
import type { Work } from '../request/context.ts';
import { codeOf, edit, openDrawings, text, told, variantOf, type Drawings } from '../testing/drawings.ts';
import { archiveBlueprint } from './archive-blueprint.ts';
import { listBlueprints as listPresented } from './blueprints-service.ts';
import { createBlueprint } from './create-blueprint.ts';
import { createVariant } from './create-variant.ts';
import { creationSchema } from './creation.ts';
import { readStandardNews } from './standard-news.ts';

let drawings: Drawings;
let consultant: Work;
let manager: Work;
let open: Drawings['open'];
let recordsOf: Drawings['recordsOf'];
let push: Drawings['push'];
const standardId = demoStandardId('aftersales');

beforeAll(async () => {
  drawings = await openDrawings();
  ({ consultant, manager, open, recordsOf, push } = drawings);
});
afterAll(() => drawings.close());

const dealerId = demoUuid('dealer-hb01');

describe('making drawings', () => {
  const make = (work: Work, wish: unknown) => createBlueprint(work, creationSchema.parse(wish));
  const own = { title: text('Ours'), service: 'aftersales', dealerId };

  test('empty, from a template, from another drawing, from records', async () => {
    const empty = told(await make(manager, { ...own, kind: 'asIs', from: null }));
    expect(await open(empty.blueprintId)).toMatchObject({ kind: 'asIs', dealerId, revision: 0, base: null });
    const shipped = told(await make(manager, { ...own, kind: 'toBe', from: { template: 'recovery' } }));
    expect(Object.keys((await recordsOf(shipped.blueprintId)).card).length).toBeGreaterThan(20);
    expect((await recordsOf(shipped.blueprintId)).journey['journey']).toMatchObject({
      title: text('Ours'),
      service: 'aftersales',
    });
    const copy = told(await make(manager, { ...own, kind: 'toBe', from: empty }));
    expect((await open(copy.blueprintId)).base).toEqual({
      blueprintId: empty.blueprintId,
      revision: 0,
      version: null,
    });
    const stored = storeBlueprint(await recordsOf(standardId));
    const read = told(await make(manager, { ...own, kind: 'asIs', from: { stored } }));
    expect((await recordsOf(read.blueprintId)).card).toEqual(stored.records.card);
  });

  test('what cannot be read, and what nobody has, is refused', async () => {
    const refusals = [
      { ...own, kind: 'asIs', from: { stored: { schemaVersion: 1 } } },
      { ...own, kind: 'asIs', from: { template: 'nothing' } },
      { ...own, kind: 'asIs', from: { blueprintId: demoUuid('nothing') } },
      { ...own, kind: 'asIs', dealerId: demoUuid('nobody'), from: null },
      { ...own, kind: 'variant', from: { blueprintId: variantOf('hb01') } },
    ].map(wish => codeOf(make(manager, wish)));
    expect(await Promise.all(refusals)).toEqual([
      'blueprintUnreadable',
      'templateUnknown',
      'notFound',
      'notFound',
      'notFound',
    ]);
    const nul = storeBlueprint(await recordsOf(standardId));
    const journey = { journey: { ...nul.records.journey['journey'], title: { zh: '\u0000', en: '' } } };
    const stored = { ...nul, records: { ...nul.records, journey } };
    expect(await codeOf(make(manager, { ...own, kind: 'asIs', from: { stored } }))).toBe(
      'blueprintUnreadable',
    );
  });

  test('a standard is nobody’s and a variant is somebody’s, made from a standard', () => {
    const shapes = [
      { ...own, kind: 'standard', from: null },
      { ...own, kind: 'variant', from: null },
      { ...own, kind: 'variant', dealerId: null, from: { blueprintId: standardId } },
    ];
    expect(shapes.map(shape => creationSchema.safeParse(shape).success)).toEqual([false, false, false]);
  });

  test('a variant begins with what was published last, not with the draft', async () => {
    const id = demoUuid('dealer-hd01');
    await push(consultant, standardId, edit('card-dial', 'A draft that nobody has published'));
    const { blueprintId } = told(await createVariant(consultant, { standardId, dealerId: id }));
    expect((await open(blueprintId)).base).toEqual({ blueprintId: standardId, revision: 5, version: 2 });
    expect((await recordsOf(blueprintId)).card['card-dial']?.text.en).toBe('Calls the booking line');
    expect((await recordsOf(blueprintId)).card['card-first-contact']?.durationSeconds).toBe(30);
    expect(await readStandardNews(consultant, blueprintId)).toBeNull();
    expect(await codeOf(createVariant(consultant, { standardId, dealerId: id }))).toBe('variantExists');
  });

  test('put away, a drawing is in no list and opened all the same', async () => {
    const { blueprintId } = told(await make(manager, { ...own, kind: 'asIs', from: null }));
    const listed = async () => (await listPresented(manager, null)).some(({ id }) => id === blueprintId);
    expect(await listed()).toBe(true);
    told(await archiveBlueprint(manager, { blueprintId, archived: true }));
    expect(await listed()).toBe(false);
    expect((await open(blueprintId)).archivedAt).not.toBeNull();
    expect(told(await archiveBlueprint(manager, { blueprintId, archived: false }))).toEqual({
      archivedAt: null,
    });
    expect(await listed()).toBe(true);
  });
});

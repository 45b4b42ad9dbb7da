import { blueprintArbitrary } from '@truthline/blueprint/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleChecklist } from '../testing/sample-checklist.ts';
import { readAnswersFile, writeAnswersFile } from './answers-file.ts';
import { readBlueprintFile, writeBlueprintFile } from './blueprint-file.ts';
import { readUnsentFile, writeUnsentFile } from './unsent-file.ts';
import { readChecklistFile, writeChecklistFile } from './checklist-file.ts';

describe('a blueprint file', () => {
  it('is read as it was written, whatever is drawn', () => {
    fc.assert(
      fc.property(blueprintArbitrary(), blueprint => {
        expect(readBlueprintFile(writeBlueprintFile(blueprint))).toEqual({ ok: true, value: blueprint });
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['no JSON', '{', { reason: 'notJson' }],
    ['a list', '[]', { reason: 'otherFormat', expected: 'truthline/blueprint', found: null }],
    [
      'a checklist',
      writeChecklistFile(sampleChecklist),
      { reason: 'otherFormat', expected: 'truthline/blueprint', found: 'truthline/checklist' },
    ],
    [
      'one of a newer Truthline',
      '{"format":"truthline/blueprint","formatVersion":2}',
      { reason: 'newerFormat', found: 2, known: 1 },
    ],
    [
      'one without records',
      '{"format":"truthline/blueprint","formatVersion":1,"blueprint":{}}',
      { reason: 'records', problems: [{ reason: 'notABlueprint' }] },
    ],
  ])('that is %s says so', (_, text, error) => {
    expect(readBlueprintFile(text)).toEqual({ ok: false, error });
  });
});

describe('a checklist file', () => {
  it('is read as it was written', () => {
    expect(readChecklistFile(writeChecklistFile(sampleChecklist))).toEqual({
      ok: true,
      value: sampleChecklist,
    });
  });

  it('with a value out of its range says where', () => {
    const text = writeChecklistFile(sampleChecklist).replace('"weight": 100', '"weight": -1');
    expect(readChecklistFile(text)).toMatchObject({
      ok: false,
      error: { reason: 'shape', path: ['sections', 0, 'weight'] },
    });
  });

  it('that could not be published is not read', () => {
    const text = writeChecklistFile(sampleChecklist).replaceAll('"Q-level"', '"Q-yes"');
    expect(readChecklistFile(text)).toMatchObject({ ok: false, error: { reason: 'rules' } });
  });
});

describe('an answers file', () => {
  const file = {
    checklistId: 'sample',
    version: 2,
    answers: [{ itemId: 'Q-yes', state: 'notObserved', note: 'dark' }],
  } as const;

  it('is read as it was written', () => {
    expect(readAnswersFile(writeAnswersFile(file))).toEqual({ ok: true, value: file });
  });

  it('without answers is incomplete', () => {
    const text = '{"format":"truthline/answers","formatVersion":1,"checklistId":"a"}';
    expect(readAnswersFile(text)).toEqual({ ok: false, error: { reason: 'incomplete' } });
  });
});

describe('a file of unsent work', () => {
  const file = {
    exportedAt: '2026-03-01T09:30:00.000Z',
    person: { id: 'wu', name: '吴桐' },
    audits: [
      {
        auditId: 'a1',
        start: {
          id: 'a1',
          dealerId: 'd1',
          checklistId: 'appointment',
          version: 1,
          kind: 'mystery' as const,
          waveId: null,
          startedAt: '2026-03-01T09:00:00.000Z',
        },
        answers: [{ itemId: 'A1-01', state: 'notObserved' as const, note: '' }],
        notes: [{ itemId: 'A1-02', note: '响了很久' }],
        files: [
          {
            file: {
              id: '019cbd00-0000-7000-8000-000000000001',
              itemId: 'A1-01',
              kind: 'photo' as const,
              sha256: '0'.repeat(64),
              mediaType: 'image/jpeg' as const,
              byteCount: 3,
              width: 2048,
              height: 1536,
              seconds: null,
              takenAt: '2026-03-01T09:10:00.000Z',
              latitude: null,
              longitude: null,
              device: null,
              originalName: '前台.jpg',
              annotated: true,
              note: '',
            },
            base64: '/9j/',
          },
        ],
      },
    ],
  };

  it('is read as it was written', () => {
    expect(readUnsentFile(writeUnsentFile(file))).toEqual({ ok: true, value: file });
  });

  it('of an older Truthline has no photos', () => {
    const [audit] = file.audits;
    const text = writeUnsentFile(file).replace(/"files": ?\[[\s\S]*?\}\s*\]\s*(?=\})/, '"more": 1');
    expect(readUnsentFile(text)).toMatchObject({
      value: { audits: [{ auditId: audit?.auditId, files: [] }] },
    });
  });

  it('with an answer that is none is not read', () => {
    const text = writeUnsentFile(file).replace('notObserved', 'guessed');
    expect(readUnsentFile(text)).toEqual({ ok: false, error: { reason: 'incomplete' } });
  });
});

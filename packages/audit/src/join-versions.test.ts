import { describe, expect, test } from 'vitest';
import { joinTo, joinVersions } from './join-versions.ts';
import { buildChecklist, buildItem } from './testing/build-checklist.ts';

const item = buildItem;

const first = buildChecklist([item('a'), item('b'), item('c'), item('d')]);
const second = buildChecklist([item('a'), item('b', { weight: 4 }), item('c'), item('e')], { version: 2 });
const third = buildChecklist([item('a'), item('c', { bonus: true }), item('e'), item('f')], { version: 3 });

const idsOf = (joined: ReturnType<typeof joinVersions>) => joined?.moments.map(({ momentId }) => momentId);

describe('versions are joined by what none of them changed', () => {
  test('two: the moments with the same items, and what is left out is counted once', () => {
    const joined = joinVersions([first, second]);
    expect(joined).toMatchObject({ versions: [1, 2], itemsShared: 2, itemsLeftOut: 3, versionsLeftOut: [] });
    expect(joined?.basis).toBe(second);
    expect(idsOf(joined)).toEqual(['mot-a', 'mot-c']);
  });

  test('three: in whatever order they come, and never by a bonus', () => {
    const joined = joinVersions([second, third, first]);
    expect(joined).toMatchObject({ versions: [1, 2, 3], itemsShared: 1, itemsLeftOut: 5 });
    expect(idsOf(joined)).toEqual(['mot-a']);
  });

  test('a moment that got another item is another moment', () => {
    const more = buildChecklist([item('a'), item('a2', { momentId: item('a').momentId }), item('c')], {
      version: 2,
    });
    expect(idsOf(joinVersions([first, more]))).toEqual(['mot-c']);
  });

  test('a version with nothing in common, or with another rule for what does not apply, stays out whole', () => {
    const other = buildChecklist([item('x')], { version: 2 });
    expect(joinVersions([first, other])).toMatchObject({
      versions: [2],
      versionsLeftOut: [1],
      itemsShared: 1,
    });
    const ruled = {
      ...second,
      settings: { ...second.settings, notApplicable: 'fullScore' as const },
    };
    expect(joinVersions([first, ruled])).toMatchObject({ versions: [2], versionsLeftOut: [1] });
  });

  test('to a version that is not the newest: it is never left out, and its weights count', () => {
    const joined = joinTo(first, [third, second]);
    expect(joined).toMatchObject({ versions: [1, 2, 3], itemsShared: 1, itemsLeftOut: 5 });
    expect(joined.basis).toBe(first);
    const other = buildChecklist([item('x')], { version: 4 });
    expect(joinTo(first, [other])).toMatchObject({ versions: [1], versionsLeftOut: [4], itemsShared: 4 });
  });

  test('one alone counts all it has, and none is none', () => {
    expect(joinVersions([third])).toMatchObject({ versions: [3], itemsShared: 4, itemsLeftOut: 0 });
    expect(joinVersions([])).toBeNull();
  });
});

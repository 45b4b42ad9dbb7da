import { createHash } from 'node:crypto';
import { answerProblem, missingAnswers, scoreAudit, type Scorecard } from '@truthline/audit';
import { describe, expect, it } from 'vitest';
import { firstChecklists } from '../checklists/checklists.ts';
import type { DemoAudit, DemoNetwork } from './demo-network.ts';
import { generateDemoNetwork } from './generate-demo-network.ts';
import { mulberry } from '../testing/mulberry.ts';

const checklistOf = ({ audit }: DemoAudit) => {
  const found = firstChecklists.find(list => list.checklistId === audit.checklistId);
  if (found === undefined) throw new Error(`no checklist ${audit.checklistId}`);
  return found;
};

const hash = (network: DemoNetwork) =>
  createHash('sha256')
    .update(JSON.stringify({ ...network, audits: [...network.audits] }))
    .digest('hex');

const seed = 20261121;
const network = generateDemoNetwork(seed, mulberry);
const audits = [...network.audits];
const cards: readonly (DemoAudit & { readonly card: Scorecard })[] = audits.map(each => ({
  ...each,
  card: scoreAudit(checklistOf(each), each.answers, each.audit.kind),
}));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const overall = (wanted: (audit: DemoAudit['audit']) => boolean) =>
  mean(cards.filter(({ audit }) => wanted(audit)).map(({ card }) => card.overall ?? Number.NaN));

describe('the demo network', () => {
  it('is the same to the last byte for the same seed, however often it is read, and another for another seed', () => {
    expect(hash(network)).toBe(hash(generateDemoNetwork(seed, mulberry)));
    expect(hash(network)).toBe(hash(network));
    expect(hash(network)).not.toBe(hash(generateDemoNetwork(seed + 1, mulberry)));
  });

  it('has 60 dealers in 6 regions, 6 waves, and a person for each role', () => {
    expect(network.dealers).toHaveLength(60);
    expect(Map.groupBy(network.dealers, dealer => dealer.regionId).size).toBe(6);
    expect(network.regions).toHaveLength(6);
    expect(network.waves).toHaveLength(6);
    expect(new Set(network.dealers.map(dealer => dealer.code)).size).toBe(60);
    expect(new Set(network.people.filter(person => person.offered).map(person => person.role)).size).toBe(6);
    expect(new Set(network.people.map(person => person.email)).size).toBe(network.people.length);
  });

  it('gives visits of the running wave out in every state, those that were made with the id of their audit', () => {
    const { assignments } = network;
    const counts = Map.groupBy(assignments, ({ stands }) => stands);
    expect([...counts].map(([stands, { length }]) => [stands, length])).toEqual([
      ['overdue', 4],
      ['underWay', 3],
      ['planned', 17],
      ['done', 12],
    ]);
    const finished = new Map(audits.map(({ audit }) => [audit.id, audit]));
    const made = assignments.filter(({ stands }) => stands === 'done');
    for (const { id, auditorId, dealerId } of made)
      expect(finished.get(id)).toMatchObject({ auditorId, dealerId });
    const open = assignments.filter(({ stands }) => stands !== 'done');
    expect(open.filter(({ id }) => finished.has(id))).toEqual([]);
    const late = open.filter(({ due }) => 'inDays' in due && due.inDays < 0);
    expect(late.map(({ stands }) => stands)).toEqual(Array.from({ length: 4 }, () => 'overdue'));
    expect(new Set(assignments.map(({ id }) => id)).size).toBe(assignments.length);
  });

  it('every audit is complete, answers fit their items, and it names a person and a wave that exist', () => {
    const people = new Set(network.people.map(person => person.id));
    const waves = new Map(network.waves.map(wave => [wave.id, wave]));
    for (const each of audits) {
      const list = checklistOf(each);
      expect(missingAnswers(list, each.answers, each.audit.kind)).toEqual([]);
      const items = new Map(list.items.map(item => [item.id, item]));
      for (const answer of each.answers) {
        const item = items.get(answer.itemId);
        expect(item === undefined ? 'no item' : answerProblem(item, answer)).toBeNull();
      }
      expect(people.has(each.audit.auditorId)).toBe(true);
      const wave = waves.get(each.audit.waveId ?? '');
      expect(each.audit.startedAt.slice(0, 10) >= (wave?.startsOn ?? '9999')).toBe(true);
      expect((each.audit.submittedAt ?? '9999').slice(0, 10) <= (wave?.endsOn ?? '')).toBe(true);
    }
    expect(new Set(audits.map(({ audit }) => audit.id)).size).toBe(audits.length);
  });

  it('has gaps: some audits were never done, and the running wave still waits for some', () => {
    expect(network.openPlan.length).toBeGreaterThan(40);
    const visits = audits.filter(({ audit }) => audit.id.endsWith('-visit')).length;
    expect(visits).toBeLessThan(60 * 6);
    expect(visits).toBeGreaterThan(60 * 4);
  });

  it('writes notes and reasons in both languages', () => {
    const notes = audits.flatMap(({ answers }) =>
      answers.map(answer => answer.note).filter(note => note !== ''),
    );
    expect(notes.some(note => /\p{Script=Han}/u.test(note))).toBe(true);
    expect(notes.some(note => !/\p{Script=Han}/u.test(note))).toBe(true);
  });

  it('self-audits judge about six points too kindly', () => {
    const bias =
      overall(audit => audit.checklistId === 'aftersales' && audit.kind === 'self') -
      overall(audit => audit.checklistId === 'aftersales' && audit.kind === 'mystery');
    expect(bias).toBeGreaterThan(4);
    expect(bias).toBeLessThan(8);
  });
});

describe('the planted effects', () => {
  const byDealer = network.trueEffects.dealers.map(dealer => ({
    ...dealer,
    score: overall(audit => audit.dealerId === dealer.dealerId && audit.kind === 'mystery'),
  }));

  it('three dealers are far better and three far worse than the rest', () => {
    const rest = byDealer.filter(({ planted }) => planted === null).map(({ score }) => score);
    const good = byDealer.filter(({ planted }) => planted === 'good');
    const bad = byDealer.filter(({ planted }) => planted === 'bad');
    expect([good.length, bad.length]).toEqual([3, 3]);
    for (const { score } of good) expect(score).toBeGreaterThan(mean(rest) + 5);
    for (const { score } of bad) expect(score).toBeLessThan(mean(rest) - 12);
  });

  it('true quality orders the scores: Spearman above 0.8', () => {
    const ranked = (of: (dealer: (typeof byDealer)[number]) => number) => {
      const order = byDealer.toSorted((one, other) => of(one) - of(other)).map(dealer => dealer.dealerId);
      return new Map(order.map((id, index) => [id, index]));
    };
    const [truth, seen] = [ranked(dealer => dealer.quality), ranked(dealer => dealer.score)];
    const squares = byDealer.map(
      ({ dealerId }) => ((truth.get(dealerId) ?? 0) - (seen.get(dealerId) ?? 0)) ** 2,
    );
    const n = byDealer.length;
    expect(1 - (6 * squares.reduce((sum, square) => sum + square, 0)) / (n * (n * n - 1))).toBeGreaterThan(
      0.8,
    );
  });

  it('one dealer fails one moment, and only that one', () => {
    const [failure] = network.trueEffects.failures;
    const momentMean = (momentId: string, wanted: (dealerId: string) => boolean) =>
      mean(
        cards
          .filter(({ audit }) => audit.checklistId === 'aftersales' && wanted(audit.dealerId))
          .flatMap(({ card }) => card.moments.filter(part => part.key === momentId))
          .flatMap(part => part.score ?? []),
      );
    const failing = failure?.dealerId ?? '';
    const moment = failure?.momentId ?? '';
    const own = momentMean(moment, dealerId => dealerId === failing);
    const others = momentMean(moment, dealerId => dealerId !== failing);
    expect(others - own).toBeGreaterThan(30);
    expect(overall(audit => audit.dealerId === failing && audit.kind === 'mystery')).toBeGreaterThan(70);
  });
});

import { describe, expect, test } from 'vitest';
import { mayDecideAppeal, mayReviewAudit, type Hands } from './person-rules.ts';

const hands: Hands = {
  auditorId: 'auditor',
  helperIds: ['helper'],
  reviewerIds: ['approver', 'returner'],
  correctorIds: ['corrector'],
};

describe('who may look at an audit, and who may decide an appeal against it', () => {
  test.each([
    ['auditor', false, false],
    ['helper', false, false],
    ['approver', true, false],
    ['returner', true, false],
    ['corrector', true, false],
    ['appellant', true, false],
    ['somebody else', true, true],
  ])('%s: reviews %s, decides %s', (person, reviews, decides) => {
    expect(mayReviewAudit(person, hands)).toBe(reviews);
    expect(mayDecideAppeal(person, hands, 'appellant')).toBe(decides);
  });

  test('who reviews their own audit decides it no more than an auditor does', () => {
    const both = { ...hands, helperIds: [], reviewerIds: ['auditor'], correctorIds: [] };
    expect(mayDecideAppeal('auditor', both, 'appellant')).toBe(false);
  });
});

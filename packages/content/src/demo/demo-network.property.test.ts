import { answerProblem, missingAnswers } from '@truthline/audit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstChecklists } from '../checklists/checklists.ts';
import { mulberry } from '../testing/mulberry.ts';
import { generateDemoNetwork } from './generate-demo-network.ts';

it('whatever the seed, every answer fits its item and the plants are on six ordinary dealers and a seventh', () => {
  fc.assert(
    fc.property(fc.integer(), seed => {
      const { audits, trueEffects } = generateDemoNetwork(seed, mulberry);
      const planted = trueEffects.dealers.filter(dealer => dealer.planted !== null);
      expect([planted.filter(dealer => dealer.planted === 'good').length, planted.length]).toEqual([3, 6]);
      const marked = [...planted, ...trueEffects.failures].map(({ dealerId }) => dealerId);
      expect(new Set(marked).size).toBe(7);
      expect(marked).not.toContain('dealer-hb01');
      for (const { audit, answers } of audits) {
        const list = firstChecklists.find(({ checklistId }) => checklistId === audit.checklistId);
        if (list === undefined) throw new Error(`no checklist ${audit.checklistId}`);
        const items = new Map(list.items.map(item => [item.id, item]));
        const problems = answers
          .map(answer => {
            const item = items.get(answer.itemId);
            return item === undefined ? 'no item' : answerProblem(item, answer);
          })
          .filter(problem => problem !== null);
        expect([...problems, ...missingAnswers(list, answers, audit.kind)]).toEqual([]);
      }
    }),
    { numRuns: 8 },
  );
});

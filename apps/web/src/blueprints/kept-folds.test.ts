import { expect, test } from 'vitest';
import { keptFolds } from './kept-folds.ts';

const storage = () => {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  };
};
const nothing = { lanes: [], steps: [], stages: [] };

test('what one has folded is there again, for this person and this blueprint alone', () => {
  const browser = storage();
  const folds = { lanes: ['l1'], steps: ['s1', 's2'], stages: [] };
  keptFolds(browser, 'li', 'b1').keep(folds);
  expect(keptFolds(browser, 'li', 'b1').load()).toEqual(folds);
  expect(keptFolds(browser, 'wang', 'b1').load()).toEqual(nothing);
  expect(keptFolds(browser, 'li', 'b2').load()).toEqual(nothing);
  keptFolds(browser, 'li', 'b1').keep(nothing);
  expect(browser.held.size).toBe(0);
});

test.each(['{', '[]', '{"lanes":[1],"steps":[],"stages":[]}'])('%s in the browser folds nothing', text => {
  const browser = storage();
  browser.setItem('truthline.folds.li.b1', text);
  expect(keptFolds(browser, 'li', 'b1').load()).toEqual(nothing);
});

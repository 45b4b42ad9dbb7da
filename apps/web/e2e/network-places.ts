import { expect } from '@playwright/test';
import { at, type Place } from './place.ts';

/** The views of the network. */
export const networkPlaces: readonly Place[] = [
  {
    name: 'network-own',
    person: 'beijingManager',
    open: async page => {
      await at('/network?checklist=appointment')(page);
      await expect(
        page
          .getByRole('note')
          .or(page.getByText(/^(No other dealer is named|此处不显示其他)/))
          .first(),
      ).toBeVisible();
    },
  },
  {
    name: 'network-overview',
    person: 'analyst',
    open: async page => {
      await at('/network?checklist=appointment')(page);
      await expect(page.getByRole('heading', { name: /^(Score of the network|全网得分)$/ })).toBeVisible();
    },
  },
  {
    name: 'network-trend',
    person: 'analyst',
    open: async page => {
      await at('/network/trend')(page);
      await expect(
        page.getByRole('group', { name: /^(Score by wave, with intervals|各批次得分，附区间)/ }),
      ).toBeVisible();
    },
  },
  {
    name: 'network-honesty',
    person: 'analyst',
    open: async page => {
      await at('/network/honesty')(page);
      await expect(
        page.getByRole('table', { name: /^(Bias of self-audits by dealer|各经销商的自查偏差)$/ }),
      ).toBeVisible();
    },
  },
  {
    name: 'network-honesty-own',
    person: 'beijingManager',
    open: async page => {
      await at('/network/honesty')(page);
      await expect(
        page.getByRole('table', {
          name: /^(Self-audit and mystery visit, wave by wave|各批次的自查与神秘客审核)$/,
        }),
      ).toBeVisible();
    },
  },
  {
    name: 'network-drivers',
    person: 'analyst',
    // Customers write in their own language.
    asWritten: page => page.locator('.tl-drivers-remarks q').allInnerTexts(),
    open: async page => {
      await at('/network/drivers')(page);
      await expect(
        page.getByRole('group', {
          name: /^(Importance against performance of each moment|各关键时刻的重要性与表现)$/,
        }),
      ).toBeVisible();
    },
  },
  {
    name: 'surveys',
    person: 'analyst',
    open: async page => {
      await at('/surveys')(page);
      await expect(page.getByRole('button', { name: /^(Make codes|生成二维码)$/ })).toBeEnabled();
    },
  },
  {
    name: 'survey-make',
    person: 'analyst',
    open: async page => {
      await at('/surveys/new')(page);
      await page.getByRole('combobox', { name: /^(Blueprint|蓝图)$/ }).click();
      await page.getByRole('option').first().click();
      await expect(page.getByRole('button', { name: /^(Send|提交)$/ })).toBeVisible();
    },
  },
  {
    name: 'network-fairness',
    person: 'analyst',
    open: async page => {
      await at('/network/fairness')(page);
      await expect(
        page.getByRole('table', { name: /^(Severity of each auditor|每位审核员的宽严)/ }),
      ).toBeVisible();
    },
    asWritten: page =>
      page
        .getByRole('table', { name: /^(Severity of each auditor|每位审核员的宽严)/ })
        .getByRole('rowheader')
        .allInnerTexts(),
  },
  {
    name: 'network-burden',
    person: 'analyst',
    open: async page => {
      await at('/network/burden')(page);
      await expect(
        page.getByRole('table', { name: /^(Visits and minutes by programme|各项目的审核次数和时长)$/ }),
      ).toBeVisible();
    },
  },
  {
    name: 'network',
    person: 'analyst',
    open: async page => {
      await at('/network/league?checklist=appointment')(page);
      await expect(page.getByRole('columnheader').first()).toBeVisible();
    },
  },
  {
    name: 'network-funnel',
    person: 'analyst',
    open: async page => {
      await at('/network/funnel?checklist=appointment')(page);
      await expect(
        page.getByRole('group', { name: /^(Score against number of items|得分与已评检查项)/ }),
      ).toBeVisible();
    },
  },
  {
    name: 'network-heatmap',
    person: 'analyst',
    open: async page => {
      // A cell is a cell: the 18 moments of the booking call show what all of them would, at a third of the time.
      await at('/network/heatmap?checklist=appointment')(page);
      await expect(page.getByRole('grid')).toBeVisible();
    },
  },
  {
    name: 'network-map',
    person: 'analyst',
    open: async page => {
      await at('/network/map?checklist=appointment')(page);
      await expect(
        page.getByRole('group', { name: /^(Dealers by place with their scores|经销商位置与得分)$/ }),
      ).toBeVisible();
    },
  },
  {
    name: 'network-report',
    person: 'analyst',
    open: async page => {
      await at('/network/report?checklist=appointment&panels=["funnel","league"]')(page);
      await expect(page.getByRole('table', { name: /^(League|排行)$/ })).toBeVisible();
    },
  },
];

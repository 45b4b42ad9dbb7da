import type { BrowserContext, Page } from '@playwright/test';
import { z } from 'zod';

/** The people of the demonstration network, as the sign-in page names them. */
export const people = {
  consultant: { name: '林知行', en: 'Consultant 林知行', zh: '咨询顾问 林知行' },
  secondConsultant: { name: 'Helen Marsh', en: 'Consultant Helen Marsh', zh: '咨询顾问 Helen Marsh' },
  beijingManager: {
    name: '周明慧',
    en: 'Dealer manager 周明慧 · Beijing Wangjing',
    zh: '经销商经理 周明慧 · 北京望京店',
  },
  shanghaiManager: {
    name: '宋佳音',
    en: 'Dealer manager 宋佳音 · Shanghai Pudong',
    zh: '经销商经理 宋佳音 · 上海浦东店',
  },
  staff: { name: '陈立', en: 'Dealer staff 陈立 · Beijing Wangjing', zh: '经销商员工 陈立 · 北京望京店' },
  mysteryShopper: { name: '吴桐', en: 'Mystery shopper 吴桐', zh: '神秘客 吴桐' },
  analyst: { name: '许静怡', en: 'OEM analyst 许静怡', zh: '厂家分析员 许静怡' },
  administrator: { name: '郑浩然', en: 'Administrator 郑浩然', zh: '管理员 郑浩然' },
} as const;

export type PersonName = keyof typeof people;
export type Language = 'en' | 'zh';

const languageNames = { en: 'English', zh: '中文' } as const;

/** Presses the language switch of whatever screen is open. */
export const switchTo = (page: Page, language: Language): Promise<void> =>
  page.getByText(languageNames[language], { exact: true }).click();

/** From the sign-in page into the network with one click. */
export const enterFromSignIn = async (page: Page, person: PersonName, language: Language): Promise<void> => {
  await switchTo(page, language);
  await page.getByRole('button', { name: people[person][language] }).click();
  await page.getByRole('banner').waitFor();
};

const demoPeopleSchema = z.object({
  result: z.object({ data: z.array(z.object({ personId: z.string(), name: z.string() })) }),
});

/** What a browser remembers that has spoken this language before. */
export const remembering = (origin: string, language: Language) => ({
  cookies: [],
  origins: [
    { origin, localStorage: [{ name: 'truthline.locale', value: language === 'zh' ? 'zh-CN' : 'en' }] },
  ],
});

/** Enters without the sign-in page, which has walks of its own: calls what the button of a person there calls. */
export const enterByCall = async (
  context: BrowserContext,
  origin: string,
  person: PersonName,
): Promise<Page> => {
  const listed: unknown = await (await context.request.get(`${origin}/trpc/session.demoPeople`)).json();
  const known = demoPeopleSchema.parse(listed).result.data;
  const personId = known.find(({ name }) => name === people[person].name)?.personId;
  const entered = await context.request.post(`${origin}/trpc/session.enterDemo`, {
    headers: { origin },
    data: { personId },
  });
  if (!entered.ok()) throw new Error(`nobody called ${people[person].name} can enter: ${entered.status()}`);
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('banner').waitFor();
  return page;
};

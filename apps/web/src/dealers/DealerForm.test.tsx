import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { TruthlineProvider } from '@truthline/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '../app/api-client.ts';
import { i18n } from '../app/i18n.ts';
import { DealerForm } from './DealerForm.tsx';

const regions = [{ id: '00000000-0000-4000-8000-000000000001', name: { zh: '华东', en: 'East' } }];
const onDone = vi.fn();
const server = vi.fn<typeof fetch>();

beforeEach(async () => {
  await i18n.changeLanguage('en');
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  server.mockReset();
  onDone.mockReset();
});

const show = () =>
  render(
    <TruthlineProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <DealerForm regions={regions} onDone={onDone} />
      </QueryClientProvider>
    </TruthlineProvider>,
  );

const fill = (texts: Readonly<Record<string, string>>) => {
  for (const [label, value] of Object.entries(texts))
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Add the dealer' }));

/** The error a field announces: what its `aria-describedby` and `aria-invalid` lead to. */
const errorAt = (label: string): string | null => {
  const field = screen.getByLabelText(label);
  if (field.getAttribute('aria-invalid') !== 'true') return null;
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
  const id = described.find(part => part.endsWith('-error'));
  return (id === undefined ? null : document.getElementById(id)?.textContent) ?? null;
};

/** The server's answer to the one call in the batch. */
const answers = (status: number, body: unknown) =>
  server.mockResolvedValue(
    new Response(JSON.stringify([body]), { status, headers: { 'content-type': 'application/json' } }),
  );
const refuses = (status: number, code: string, place: readonly { kind: string; id: string }[]) =>
  answers(status, {
    error: {
      message: code,
      code: -32009,
      data: { code, httpStatus: status, problem: { code, messageKey: `problem.${code}`, values: {}, place } },
    },
  });

const hangzhou = { Code: 'HZ-01', 'Name in Chinese': '杭州店', 'City in English': 'Hangzhou' };

test('an empty form says at each field what is missing, and asks nobody', () => {
  show();
  submit();
  expect([errorAt('Code'), errorAt('Name in Chinese'), errorAt('City in Chinese')]).toEqual([
    'Letters, digits, hyphens and dots, at most 20, without spaces.',
    'Write it in at least one language.',
    'Write it in at least one language.',
  ]);
  expect(server).not.toHaveBeenCalled();
});

test('one language of name and city suffices; what is sent is trimmed', async () => {
  answers(200, { result: { data: { dealerId: 'd' } } });
  show();
  fill({ ...hangzhou, Code: ' HZ-01 ' });
  submit();
  await expect.poll(() => onDone.mock.calls.length).toBe(1);
  const body = server.mock.calls[0]?.[1]?.body;
  const sent: unknown = JSON.parse(typeof body === 'string' ? body : '');
  expect(sent).toMatchObject({
    0: {
      regionId: regions[0]?.id,
      code: 'HZ-01',
      name: { zh: '杭州店', en: '' },
      city: { zh: '', en: 'Hangzhou' },
    },
  });
});

test('a code that another dealer has is said at the code, in the language of the screen', async () => {
  refuses(409, 'codeTaken', [{ kind: 'field', id: 'code' }]);
  await i18n.changeLanguage('zh-CN');
  show();
  fill({ 代码: 'HZ-01', 中文名称: '杭州店', '城市（中文）': '杭州' });
  fireEvent.click(screen.getByRole('button', { name: '添加经销商' }));
  await expect.poll(() => errorAt('代码')).toBe('已有使用该代码的经销商。请换一个代码。');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(onDone).not.toHaveBeenCalled();
});

test('what the server finds wrong with a field the form let through is said there too', async () => {
  refuses(400, 'badInput', [{ kind: 'field', id: 'name.zh' }]);
  show();
  fill(hangzhou);
  submit();
  await expect.poll(() => errorAt('Name in Chinese')).toBe('This does not fit. Check it.');
});

test('a refusal about no field is said above them', async () => {
  refuses(403, 'notAllowed', []);
  show();
  fill(hangzhou);
  submit();
  await expect.poll(() => screen.getByRole('alert').textContent).toContain('does not allow this');
});

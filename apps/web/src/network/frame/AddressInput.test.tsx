import { TruthlineProvider } from '@truthline/ui';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { i18n } from '../../app/i18n.ts';
import { AddressInput } from './AddressInput.tsx';

afterEach(cleanup);

test('what is written stands at once, is not undone by an address that lags, and gives way to one that is opened', () => {
  const told: string[] = [];
  const field = (inAddress: string) => (
    <TruthlineProvider i18n={i18n}>
      <AddressInput aria-label="Find" inAddress={inAddress} onWrite={text => told.push(text)} />
    </TruthlineProvider>
  );
  const { rerender } = render(field(''));
  const input = screen.getByLabelText<HTMLInputElement>('Find');
  fireEvent.focus(input);
  fireEvent.change(input, { target: { value: '北' } });
  fireEvent.change(input, { target: { value: '北京' } });
  expect(input.value).toBe('北京');
  rerender(field('北'));
  expect(input.value).toBe('北京');
  fireEvent.blur(input);
  expect(input.value).toBe('北京');
  rerender(field('北京'));
  expect(input.value).toBe('北京');
  rerender(field('上海'));
  expect(input.value).toBe('上海');
  expect(told).toEqual(['北', '北京']);
});

import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useWrittenTitle } from './use-written-title.ts';

afterEach(cleanup);

test('what is written stands at once, is not undone by an address that lags, and gives way to one that is opened', () => {
  const { result, rerender } = renderHook(({ address }) => useWrittenTitle(address), {
    initialProps: { address: '' },
  });
  act(() => result.current.onFocus());
  act(() => result.current.setWritten('Bo'));
  act(() => result.current.setWritten('Board'));
  expect(result.current.written).toBe('Board');
  rerender({ address: 'Bo' });
  expect(result.current.written).toBe('Board');
  act(() => result.current.onBlur());
  expect(result.current.written).toBe('Board');
  rerender({ address: 'Board' });
  expect(result.current.written).toBe('Board');
  rerender({ address: 'Of last month' });
  expect(result.current.written).toBe('Of last month');
});

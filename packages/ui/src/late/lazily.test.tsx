import { Button } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createI18n } from '../i18n/create-i18n.ts';
import { uiCatalogue } from '../i18n/ui-catalogue.ts';
import { TruthlineFrame } from '../TruthlineFrame.tsx';
import { TruthlineProvider } from '../TruthlineProvider.tsx';
import { isFetchingAside } from './fetch-aside.ts';
import { fetchLater, fetchTheRest } from './fetch-later.ts';
import { lateTool } from './late-tool.ts';
import { lazily } from './lazily.tsx';

afterEach(cleanup);

const shown = (Part: ComponentType) =>
  act(async () => {
    render(
      <TruthlineProvider i18n={createI18n({ ui: uiCatalogue }, 'en')}>
        <p>The drawing</p>
        <Part />
      </TruthlineProvider>,
    );
  });

describe('a part that is fetched late', () => {
  it('says in its place that it cannot be fetched, and comes when it can be', async () => {
    let connected = false;
    const Panel = lazily(() =>
      connected ? Promise.resolve(() => <p>The panel</p>) : Promise.reject(new TypeError('no connection')),
    );
    await shown(Panel);
    expect(screen.getByText('The drawing')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('not on this device yet');
    connected = true;
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    });
    expect(screen.getByText('The panel')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('comes by itself when the connection is back', async () => {
    let connected = false;
    const Panel = lazily(() =>
      connected ? Promise.resolve(() => <p>The panel</p>) : Promise.reject(new TypeError('no connection')),
    );
    await shown(Panel);
    connected = true;
    await act(async () => {
      window.dispatchEvent(new Event('online'));
    });
    expect(screen.getByText('The panel')).toBeTruthy();
  });
});

it('has the room that its controls need, also on a page that has none', async () => {
  const Panel = lazily(() => Promise.resolve(() => <Button>Of Mantine</Button>));
  await act(async () => {
    render(
      <TruthlineFrame i18n={createI18n({ ui: uiCatalogue }, 'en')}>
        <p>The audit</p>
        <Panel />
      </TruthlineFrame>,
    );
  });
  expect(await screen.findByRole('button', { name: 'Of Mantine' })).toBeTruthy();
  expect(screen.getByText('The audit')).toBeTruthy();
});

describe('a tool that is fetched late', () => {
  it('runs at once when it has come, and before that as soon as it has', async () => {
    const ran: string[] = [];
    const withTool = lateTool(() => Promise.resolve({ name: 'tool' }));
    withTool(
      ({ name }) => ran.push(name),
      () => ran.push('missed'),
    );
    expect(ran).toEqual([]);
    await Promise.resolve().then(() => Promise.resolve());
    expect(ran).toEqual(['tool']);
    withTool(
      ({ name }) => ran.push(`${name} again`),
      () => ran.push('missed'),
    );
    expect(ran).toEqual(['tool', 'tool again']);
  });

  it('says when it is missed and is asked for again the next time', async () => {
    let asked = 0;
    const part = fetchLater(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new TypeError('no connection')) : Promise.resolve('here');
    });
    await expect(part.fetch()).rejects.toThrow('could not be fetched');
    await expect(part.fetch()).rejects.toThrow('could not be fetched');
    part.forget();
    await expect(part.fetch()).resolves.toBe('here');
    expect(asked).toBe(2);
  });

  it('is known to be fetched aside while nobody waits for it', async () => {
    const asked: boolean[] = [];
    const part = fetchLater(() => {
      asked.push(isFetchingAside());
      return Promise.reject(new TypeError('no connection'));
    });
    await fetchTheRest();
    expect(isFetchingAside()).toBe(false);
    await expect(part.fetch()).rejects.toThrow('could not be fetched');
    expect(asked).toEqual([true, false]);
  });
});

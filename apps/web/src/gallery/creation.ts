import { storeBlueprint, type LocalText, type Service } from '@truthline/blueprint';
import type { Result } from '@truthline/kernel';
import type { api } from '../app/api-client.ts';
import type { TextStart } from './read-text-start.ts';

export type Creation = Parameters<typeof api.blueprints.create.mutate>[0];
export type Kind = Creation['kind'];
export const KINDS: readonly Kind[] = ['standard', 'asIs', 'toBe', 'variant'];

/** What a new blueprint begins with. */
export type Start =
  | { readonly type: 'empty' }
  | { readonly type: 'text' }
  | { readonly type: 'copy'; readonly blueprintId: string | null }
  | { readonly type: 'template'; readonly id: string };

/** What is chosen so far. */
export type Wish = {
  readonly start: Start | null;
  readonly read: Result<TextStart, unknown> | null;
  readonly title: LocalText;
  readonly service: Service;
  readonly kind: Kind;
  readonly dealerId: string | null;
  /** Somebody who makes only what belongs to a dealer must say which. */
  readonly needsDealer: boolean;
};

export type Missing = { readonly [Field in 'start' | 'copy' | 'text' | 'title' | 'dealer']: boolean };

export const missingIn = ({ start, read, title, kind, dealerId, needsDealer }: Wish): Missing => ({
  start: start === null,
  copy: start?.type === 'copy' && start.blueprintId === null,
  text: start?.type === 'text' && read?.ok !== true,
  title: title.zh.trim() === '' && title.en.trim() === '',
  dealer: dealerId === null && (kind === 'variant' || (needsDealer && kind !== 'standard')),
});

type From = Extract<Creation, { kind: 'asIs' | 'toBe' }>['from'];

const fromOf = ({ start, read }: Wish): From | undefined => {
  switch (start?.type) {
    case undefined:
      return undefined;
    case 'empty':
      return null;
    case 'template':
      return { template: start.id };
    case 'copy':
      return start.blueprintId === null ? undefined : { blueprintId: start.blueprintId };
    case 'text':
      return read?.ok === true ? { stored: storeBlueprint(read.value.blueprint) } : undefined;
  }
};

/** What is sent; null while something is missing. */
export const creationOf = (wish: Wish): Creation | null => {
  if (Object.values(missingIn(wish)).some(Boolean)) return null;
  const from = fromOf(wish);
  if (from === undefined) return null;
  const { title, service, kind, dealerId } = wish;
  switch (kind) {
    case 'standard':
      return { title, service, kind, dealerId: null, from };
    case 'asIs':
    case 'toBe':
      return { title, service, kind, dealerId, from };
    case 'variant':
      return dealerId !== null && from !== null && 'blueprintId' in from
        ? { title, service, kind, dealerId, from }
        : null;
  }
};

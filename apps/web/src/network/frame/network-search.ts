import { AUDIT_KINDS, DEALER_SIZES, type AuditKind, type DealerSize } from '@truthline/audit';
import { choiceParameter, listParameter, textParameter } from '../../app/search.ts';

/**
 * What all views of the network compare, in the address: left out, a list means all, and `kind` mystery visits. Views
 * have keys of their own beside these (their route's `validateSearch`); the tabs carry these alone from view to view.
 */
export type NetworkSearch = {
  checklist?: string;
  /** Ids of waves. */
  waves?: readonly string[];
  kind?: AuditKind;
  /** Ids of regions. */
  regions?: readonly string[];
  sizes?: readonly DealerSize[];
  /** Dealers with any of these. */
  tags?: readonly string[];
  /** Audits that are not final count as well. */
  counting?: 'submitted';
  /** Ids of dealers that stay in sight. */
  pins?: readonly string[];
};

type Search = Readonly<Record<string, unknown>>;

/** Reads `?wave=` of older links too. */
export const networkSearch = (search: Search): NetworkSearch => {
  const checklist = textParameter(search, 'checklist');
  const waves = listParameter(search, 'waves') ?? listParameter(search, 'wave');
  const kind = choiceParameter(search, 'kind', AUDIT_KINDS);
  const regions = listParameter(search, 'regions');
  const sizes = DEALER_SIZES.filter(size => listParameter(search, 'sizes')?.includes(size) === true);
  const tags = listParameter(search, 'tags');
  const pins = listParameter(search, 'pins');
  const counting = choiceParameter(search, 'counting', ['submitted'] as const);
  return {
    ...(checklist === undefined ? {} : { checklist }),
    ...(waves === undefined ? {} : { waves }),
    ...(kind === undefined ? {} : { kind }),
    ...(regions === undefined ? {} : { regions }),
    ...(sizes.length === 0 ? {} : { sizes }),
    ...(tags === undefined ? {} : { tags }),
    ...(pins === undefined ? {} : { pins }),
    ...(counting === undefined ? {} : { counting }),
  };
};

/** The search without keys that say nothing. */
export const withoutEmpty = (search: Search): NetworkSearch =>
  Object.fromEntries(
    Object.entries(search).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

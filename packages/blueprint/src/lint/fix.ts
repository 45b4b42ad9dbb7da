import type { BlueprintDiff } from '../diff/diff.ts';
import { compareRecords } from '../diff/record-change.ts';
import type { Link } from '../records/link.ts';
import type { Moment } from '../records/moment.ts';
import type { Card } from '../records/card.ts';

/** The fixes that rules share. Each is a diff against the blueprint that was checked. */
export const markAsRework = (link: Link): BlueprintDiff => ({
  link: { changed: { [link.id]: compareRecords(link, { ...link, kind: 'rework' }) } },
});

export const setProbability = (link: Link, probability: number): BlueprintDiff => ({
  link: { changed: { [link.id]: compareRecords(link, { ...link, probability }) } },
});

export const removeLink = (link: Link): BlueprintDiff => ({ link: { removed: { [link.id]: link } } });

export const setForm = (card: Card, form: Card['form']): BlueprintDiff => ({
  card: { changed: { [card.id]: compareRecords(card, { ...card, form }) } },
});

export const setOwner = (moment: Moment, ownerRoleId: Moment['ownerRoleId']): BlueprintDiff => ({
  moment: { changed: { [moment.id]: compareRecords(moment, { ...moment, ownerRoleId }) } },
});

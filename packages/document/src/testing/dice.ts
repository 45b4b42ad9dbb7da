import type { Blueprint, RecordTypes, TableName } from '@truthline/blueprint';
import { orderKeysBetween, randomInteger, type IdSource, type Random } from '@truthline/kernel';
import type { SingleCommand } from '../command.ts';

/** Where the dice for commands come from. */
export type Dice = { readonly random: Random; readonly ids: IdSource };

/** Ways to make a command, with how often each comes up; null where the blueprint has nothing to do it on. */
export type Makers = readonly (readonly [weight: number, make: () => SingleCommand | null])[];

const words = ['预约', '接车', '报价', 'Greet', 'Explain', 'Hand over', ''];

/** Few different keys, so that records meet at one place often. */
const fewKeys = orderKeysBetween(null, null, 9);

/** The dice over one blueprint: existing records, texts, keys. */
export const roll = ({ random, ids }: Dice, blueprint: Blueprint) => {
  const chance = (probability: number) => random.next() < probability;
  const one = <T>(from: readonly T[]): T | undefined => from[randomInteger(random, Math.max(from.length, 1))];
  const text = () => ({ zh: one(words) ?? '', en: `${one(words) ?? ''} ${randomInteger(random, 100)}` });
  const orderKey = () => one(fewKeys) ?? '';
  const record = <Name extends TableName>(table: Name): RecordTypes[Name] | undefined => {
    const records: { readonly [id: string]: RecordTypes[Name] } = blueprint[table];
    return one(Object.values(records));
  };
  const orNull = <T>(value: T | undefined): T | null => (value === undefined || chance(0.4) ? null : value);
  const seconds = () => orNull(randomInteger(random, 3600));
  const newId = () => ids.next();
  return {
    chance,
    one,
    text,
    orderKey,
    record,
    orNull,
    seconds,
    newId,
    below: (n: number) => randomInteger(random, n),
  };
};

import type { TableName } from '../../blueprint.ts';
import type { CardForm } from '../../records/card.ts';
import type { LaneKind } from '../../records/lane.ts';
import type { LinkKind } from '../../records/link.ts';
import type { Dimension } from '../../records/moment.ts';
import type { WaitingPrinciple } from '../../records/wait-point.ts';
import type { RuleWeight } from '../../records/rule-weight.ts';
import type { Service } from '../../records/journey.ts';
import type { DifferenceField } from '../difference-fields.ts';

/** The keys a field may hold that are words of ours, not of the user's. */
export type KeyedValue = CardForm | LaneKind | LinkKind | Dimension | WaitingPrinciple | Service | RuleWeight;

/** What is said about differences in one language. `{{name}}` stands for a value. */
export type DifferenceTexts = {
  readonly tables: { readonly [Name in TableName]: string };
  readonly fields: { readonly [Field in DifferenceField]: string };
  readonly values: { readonly [Value in KeyedValue]: string };
  /** A record nobody has named. */
  readonly nameless: string;
  /** A field that holds nothing. */
  readonly empty: string;
  /** A value too large for a sentence, such as a picture. */
  readonly something: string;
  readonly sentences: {
    readonly added: string;
    readonly removed: string;
    readonly moved: string;
    /** Moved within its place: only the order changed. */
    readonly reordered: string;
    readonly changed: string;
    readonly field: string;
    readonly fieldSeparator: string;
  };
};

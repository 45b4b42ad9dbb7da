import type { SurveyCandidate, SurveyDraft, SurveyVersion } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { SurveyProblemCode } from '@truthline/interchange';
import type { PresentedImportProblem } from '../waves/presented.ts';

/** One published version of a survey. */
export type PresentedSurvey = {
  readonly surveyId: string;
  readonly version: number;
  readonly title: LocalText;
  readonly questionCount: number;
  readonly publishedAt: string;
  /** Of this version, in reach. */
  readonly responseCount: number;
};

/** A survey that a drawing makes, to be read over before it is published. */
export type PresentedProposal = {
  readonly draft: SurveyDraft;
  /** Every moment it may ask of, in the order of the journey. */
  readonly candidates: readonly SurveyCandidate[];
  /** The surveys that ask of moments of this drawing already, each in its newest version: one may go on from them. */
  readonly published: readonly SurveyVersion[];
};

export type PresentedSurveyLink = {
  readonly id: string;
  readonly dealerId: string;
  readonly dealerCode: string;
  readonly dealerName: LocalText;
  readonly surveyVersion: number;
  readonly closesAt: string | null;
  /** The last day on which it takes answers, at the dealer. */
  readonly closesOn: string | null;
  readonly madeAt: string;
  readonly madeByName: string;
  readonly state: 'open' | 'closed' | 'revoked';
  readonly responseCount: number;
};

/** Told once, when it is made: the address cannot be made out from what is stored. */
export type PresentedNewLink = {
  readonly id: string;
  readonly dealerId: string;
  readonly dealerName: LocalText;
  readonly address: string;
};

export type PresentedSurveyProblem = Omit<PresentedImportProblem, 'code' | 'messageKey'> & {
  /** `responseChanged`: the response is there with other answers, and what a customer said stays. */
  readonly code: SurveyProblemCode | 'responseChanged';
};

export type PresentedSurveyImport =
  | {
      readonly status: 'imported';
      readonly responses: number;
      /** Those that were there already, with the same answers. */
      readonly unchanged: number;
    }
  | { readonly status: 'refused'; readonly problems: readonly PresentedSurveyProblem[] };

/** What a customer finds behind an address. */
export type PresentedOpenSurvey =
  | {
      readonly state: 'open';
      readonly dealerName: LocalText;
      readonly survey: Pick<SurveyVersion, 'title' | 'questions'>;
    }
  | { readonly state: 'closed' | 'revoked'; readonly dealerName: LocalText }
  | { readonly state: 'unknown' };

/** What became of a customer's response: `taken` also where it was sent before. */
export type PresentedTaken = { readonly state: 'taken' | 'busy' | 'closed' | 'revoked' | 'unknown' };

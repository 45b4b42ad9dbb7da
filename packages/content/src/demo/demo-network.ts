import type { Answer, Audit, AuditKind, Place } from '@truthline/audit';
import type { LocalText, MomentId } from '@truthline/blueprint';
import type { DemoChange } from './drawing-changes.ts';
import type { DemoSurveyResponse } from './survey-responses.ts';
import type { DemoVariant } from './variants.ts';

/** Uniform on [0, 1), the same stream for the same seed. The kernel's `seededRandom` fits. */
export type RandomFrom = (seed: number) => { readonly next: () => number };

export type DemoRole =
  'consultant' | 'dealerManager' | 'dealerStaff' | 'mysteryShopper' | 'oemAnalyst' | 'administrator';

export type DemoRegion = { readonly id: string; readonly name: LocalText };

export type DemoDealer = {
  readonly id: string;
  readonly regionId: string;
  readonly code: string;
  readonly name: LocalText;
  readonly city: LocalText;
  /** IANA name, such as Asia/Shanghai. */
  readonly timeZone: string;
  /** WGS-84, degrees; of the district, and the shop itself is invented. */
  readonly place: Place;
  readonly serviceRadiusKm: number;
};

export type DemoWave = {
  readonly id: string;
  readonly name: LocalText;
  /** Calendar days, YYYY-MM-DD; both belong to the wave. */
  readonly startsOn: string;
  readonly endsOn: string;
};

export type DemoPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'zh-CN' | 'en';
  readonly role: DemoRole;
  readonly dealerIds: readonly string[] | 'all';
  /** True for the people the sign-in page offers with one click. */
  readonly offered: boolean;
};

/** An audit that a wave still waits for. */
export type PlannedAudit = {
  readonly waveId: string;
  readonly dealerId: string;
  readonly checklistId: string;
  readonly checklistVersion: number;
  readonly kind: AuditKind;
};

/** A visit that is given out. One that was made, or is begun, has the id of its audit. */
export type DemoAssignment = PlannedAudit & {
  readonly id: string;
  readonly auditorId: string;
  /** A calendar day (YYYY-MM-DD), or so many days from the day the network is loaded. */
  readonly due: { readonly on: string } | { readonly inDays: number };
  readonly stands: 'planned' | 'underWay' | 'overdue' | 'done';
};

/** What the answers were drawn from, on the logit scale of "fully met". What a comparison should find again. */
export type TrueEffects = {
  readonly intercept: number;
  /** Standard deviation of the effect all answers of one audit share: what makes binomial limits too narrow. */
  readonly visitDeviation: number;
  /** Added to every answer of a self-audit; about six points of an overall score. */
  readonly selfAuditBias: number;
  readonly regions: readonly { readonly regionId: string; readonly effect: number }[];
  readonly dealers: readonly {
    readonly dealerId: string;
    readonly effect: number;
    /** Dealer and region together: the quality a ranking should recover. */
    readonly quality: number;
    readonly planted: 'good' | 'bad' | null;
  }[];
  readonly moments: readonly { readonly momentId: MomentId; readonly effect: number }[];
  /** One dealer fails one moment while the rest of its work is as its effect says. */
  readonly failures: readonly {
    readonly dealerId: string;
    readonly momentId: MomentId;
    readonly effect: number;
  }[];
};

export type DemoAudit = { readonly audit: Audit; readonly answers: readonly Answer[] };

/** A publication of a standard, by whom and when. */
export type DemoPublication = {
  readonly name: LocalText;
  /** ISO 8601 UTC instant. */
  readonly publishedAt: string;
  readonly personId: string;
};

export type DemoNetwork = {
  readonly network: { readonly id: string; readonly name: LocalText };
  readonly regions: readonly DemoRegion[];
  readonly dealers: readonly DemoDealer[];
  readonly waves: readonly DemoWave[];
  readonly people: readonly DemoPerson[];
  /** In time order; made one by one while iterating, and the same each time it is iterated. */
  readonly audits: Iterable<DemoAudit>;
  /** What is still to be done in the wave that is running. */
  readonly openPlan: readonly PlannedAudit[];
  /** Who makes which visit of the running wave, as far as that is settled. */
  readonly assignments: readonly DemoAssignment[];
  readonly trueEffects: TrueEffects;
  /** Version 1 of every standard that ships. */
  readonly firstVersions: DemoPublication;
  /** What was changed in one of them, and published under the next number. */
  readonly standardUpdate: DemoPublication & {
    readonly service: string;
    readonly number: number;
    readonly changes: readonly DemoChange[];
  };
  /** Made from version 1. */
  readonly variants: readonly DemoVariant[];
  /** What customers answered, to `afterSalesSurvey`. */
  readonly surveyResponses: readonly DemoSurveyResponse[];
};

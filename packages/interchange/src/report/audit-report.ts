import type { AuditKind, AuditStatus, Item, Outcome, ResultWords } from '@truthline/audit';
import type { Language, LocalText, Service } from '@truthline/blueprint';

/** A section, moment, dimension or lane in one number. */
export type ReportPart = {
  readonly key: string;
  readonly name: LocalText;
  /** 0–100; null where nothing of it counted. */
  readonly score: number | null;
  /** Items that counted. */
  readonly counted: number;
};

/** One answer as a reader reads it. */
export type ReportAnswer = {
  readonly itemId: string;
  /** Which of several answers to the item; 0 where it is answered once. */
  readonly instance: number;
  readonly sectionId: string;
  readonly question: LocalText;
  readonly answer: LocalText;
  readonly note: string;
};

/** A failed answer with its standard and what it cost. */
export type ReportFinding = {
  readonly itemId: string;
  readonly momentId: string;
  readonly momentName: LocalText;
  readonly question: LocalText;
  readonly standard: LocalText;
  readonly basis: Item['basis'];
  readonly answer: LocalText;
  readonly note: string;
  /** What the answer was worth, 0 to below 1. */
  readonly score: number;
  /** Points of the overall score (0–100) that full marks here would have added. */
  readonly pointsLost: number;
  readonly criticalFailed: boolean;
};

/** A photo that has arrived. Where it was taken is personal and in no report. */
export type ReportPhoto = {
  readonly itemId: string;
  /** Its bytes lie below `/files` by this. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly note: string;
};

/** What an audit is held against. */
export type ReportStanding = {
  readonly against: 'lastTime' | 'ownAverage' | 'region' | 'network';
  /** 0–100, by the items that both sides share. */
  readonly score: number;
  readonly other: number;
  /** Audits and dealers behind `other`. */
  readonly audits: number;
  readonly dealers: number;
  /** When the other audit was begun, of `lastTime` alone. */
  readonly at: string | null;
  /** Items of this audit that the other one asked differently or not at all; they count on neither side. */
  readonly leftOut: number;
  /** Audits of versions that share nothing with this audit: they are not behind `other`. */
  readonly auditsLeftOut: number;
};

/** Everything that is told of one audit. Screen, PDF and workbook show this value, so their numbers are the same. */
export type AuditReport = {
  readonly auditId: string;
  readonly dealer: {
    readonly id: string;
    readonly code: string;
    readonly name: LocalText;
    readonly regionName: LocalText;
    /** IANA name; the times of a printed report are the dealer's. */
    readonly timeZone: string;
  };
  readonly checklist: {
    readonly id: string;
    readonly version: number;
    readonly title: LocalText;
    readonly service: Service;
  };
  readonly kind: AuditKind;
  /** Null where it belongs to no wave. */
  readonly waveId: string | null;
  readonly status: AuditStatus;
  /** ISO 8601 instants. */
  readonly startedAt: string;
  readonly submittedAt: string | null;
  /** 0–100; null where nothing was applicable. */
  readonly overall: number | null;
  readonly outcome: Outcome;
  readonly criticalFailures: number;
  readonly counted: number;
  readonly asked: number;
  readonly words: Readonly<Record<Language, ResultWords>>;
  readonly sections: readonly ReportPart[];
  readonly moments: readonly ReportPart[];
  readonly dimensions: readonly ReportPart[];
  readonly lanes: readonly ReportPart[];
  readonly standing: readonly ReportStanding[];
  /** Heaviest loss first. */
  readonly findings: readonly ReportFinding[];
  readonly photos: readonly ReportPhoto[];
  /** Every answer that stands, in the order of the checklist. */
  readonly answers: readonly ReportAnswer[];
};

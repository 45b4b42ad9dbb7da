import type {
  DimensionGap,
  JudgedSurvey,
  KanoOfMoment,
  MomentContrasts,
  MomentDrivers,
  Recommendation,
  Satisfaction,
  SurveyQuestion,
} from '@truthline/audit';
import type { LocalText, Service } from '@truthline/blueprint';

/** What customers say, and which moments move it. Of one version of one survey, in reach of whoever asks. */
export type PresentedDrivers = {
  readonly survey: {
    readonly surveyId: string;
    readonly version: number;
    readonly title: LocalText;
    readonly service: Service;
    readonly questions: readonly Pick<SurveyQuestion, 'id' | 'momentId' | 'name' | 'dimension'>[];
  };
  readonly method: {
    /** Days of the first and the last response, at the dealer; null of none. */
    readonly from: string | null;
    readonly to: string | null;
    readonly dealers: number;
    readonly responses: number;
    /** The newest of them, on which drivers, classes and gaps stand. */
    readonly judged: number;
    /** Responses of the selection to other versions of the survey, which asked other questions: left out. */
    readonly otherVersions: readonly { readonly version: number; readonly responses: number }[];
    readonly intervalLevel: number;
    /** At or below, at or above: of 1 to 7. */
    readonly poorAt: number;
    readonly excellentAt: number;
    /** When the figures were worked out, ISO 8601. */
    readonly asOf: string;
  };
  readonly satisfaction: Satisfaction | null;
  readonly recommendation: Recommendation | null;
  readonly drivers: MomentDrivers;
  readonly contrasts: MomentContrasts;
  readonly kano: readonly KanoOfMoment[];
  readonly gaps: readonly DimensionGap[];
  readonly overallGap: JudgedSurvey['overallGap'];
  /** The newest, in the words of customers. */
  readonly remarks: readonly {
    readonly dealerId: string;
    readonly answeredOn: string;
    readonly satisfaction: number;
    readonly remark: string;
  }[];
};

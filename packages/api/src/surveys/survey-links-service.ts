import {
  addSurveyLinks,
  findSurveyLink,
  listDealers,
  listSurveyLinks,
  recordTrail,
  revokeSurveyLink,
  type Dealer,
  type SavedSurveyLink,
} from '@truthline/db';
import { toInstant } from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import { covers } from '../policy/may.ts';
import { onDealer, type Ask } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { hashToken } from '../setup/one-time-link.ts';
import type { PresentedNewLink, PresentedSurveyLink } from './presented.ts';
import { makeSurveyToken } from './survey-token.ts';
import { readSurvey } from './surveys-service.ts';

export type NewLinks = {
  readonly surveyId: string;
  readonly dealerIds: readonly string[];
  /** The last day on which answers are taken, at the dealer; null: until it is revoked. */
  readonly closesOn: string | null;
};

const DAY = 24 * 3600 * 1000;

/** The instant at which a day ends where the dealer is. */
const endOfDay = (day: string, { timeZone }: Pick<Dealer, 'timeZone'>): string => {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  return toInstant({ date: next, time: '00:00' }, timeZone);
};

/** The last day of an address at its dealer: the day before its end. */
const lastDay = (closesAt: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    Date.parse(closesAt) - 1,
  );

const stateOf = ({ revokedAt, closesAt }: SavedSurveyLink, now: number): PresentedSurveyLink['state'] => {
  if (revokedAt !== null) return 'revoked';
  return closesAt !== null && Date.parse(closesAt) <= now ? 'closed' : 'open';
};

/** Who wants links of several dealers asks for the one they could least have. */
export const askLinks = ({ dealerIds }: NewLinks, { signedIn }: Work): Ask | null => {
  const [first] = dealerIds;
  const outside = dealerIds.find(dealerId => !covers(signedIn.actor, dealerId));
  return first === undefined ? null : onDealer('survey.collect', outside ?? first);
};

export const askRevoke = async (
  { linkId }: { readonly linkId: string },
  { ports, signedIn }: Work,
): Promise<Ask | null> => {
  const link = await ports.store.within(signedIn.scope, tx => findSurveyLink(tx, linkId));
  return link === null ? null : onDealer('survey.collect', link.dealerId);
};

export const listLinks = (
  { ports, signedIn }: Work,
  surveyId: string,
): Promise<readonly PresentedSurveyLink[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const zones = new Map((await listDealers(tx)).map(({ id, timeZone }) => [id, timeZone]));
    return (await listSurveyLinks(tx, surveyId)).map(link => {
      const { id, dealerId, dealerCode, dealerName, surveyVersion, closesAt, madeAt, madeByName } = link;
      const { responseCount } = link;
      return {
        id,
        dealerId,
        dealerCode,
        dealerName,
        surveyVersion,
        closesAt,
        closesOn: closesAt === null ? null : lastDay(closesAt, zones.get(dealerId) ?? 'UTC'),
        madeAt,
        madeByName,
        responseCount,
        state: stateOf(link, ports.clock.now()),
      };
    });
  });

/** One address a dealer, to the newest version of the survey. They are told here and never again. */
export const makeLinks = (
  { ports, signedIn }: Work,
  { surveyId, dealerIds, closesOn }: NewLinks,
): Promise<Result<readonly PresentedNewLink[], Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const survey = await readSurvey(tx, { surveyId });
    if (!survey.ok) return survey;
    const wanted = new Set(dealerIds);
    const dealers = (await listDealers(tx)).filter(({ id }) => wanted.has(id));
    if (dealers.length !== wanted.size) return err(problem('notFound'));
    const madeAt = isoInstant(ports.clock);
    const made = dealers.map(dealer => ({
      id: ports.ids.next(),
      dealer,
      token: makeSurveyToken(tx.scope.networkId),
    }));
    await addSurveyLinks(
      tx,
      made.map(({ id, dealer, token }) => ({
        id,
        surveyId,
        surveyVersion: survey.value.version,
        dealerId: dealer.id,
        tokenSha256: hashToken(token),
        closesAt: closesOn === null ? null : endOfDay(closesOn, dealer),
        madeAt,
      })),
      signedIn.name,
    );
    for (const { id, dealer } of made)
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'survey.makeLink',
        subject: { kind: 'surveyLink', id },
        dealerId: dealer.id,
        details: { surveyId, version: survey.value.version },
      });
    return ok(
      made.map(({ id, dealer, token }) => ({
        id,
        dealerId: dealer.id,
        dealerName: dealer.name,
        address: new URL(`/s/${token}`, ports.publicUrl).href,
      })),
    );
  });

/** From now on the address takes no answers. Revoking twice is the same as once. */
export const revokeLink = (
  { ports, signedIn }: Work,
  linkId: string,
): Promise<Result<{ readonly revoked: true }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const link = await findSurveyLink(tx, linkId);
    if (link === null) return err(problem('notFound'));
    if (await revokeSurveyLink(tx, linkId, isoInstant(ports.clock)))
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'survey.revokeLink',
        subject: { kind: 'surveyLink', id: linkId },
        dealerId: link.dealerId,
        details: { surveyId: link.surveyId },
      });
    return ok({ revoked: true });
  });

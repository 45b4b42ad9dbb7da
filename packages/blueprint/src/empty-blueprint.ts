import type { Blueprint } from './blueprint.ts';
import type { Service } from './records/journey.ts';
import type { LocalText } from './records/local-text.ts';
import { ARRIVED_FIELDS } from './store/arrived-fields.ts';

/** A blueprint with its journey and nothing drawn yet. */
export const emptyBlueprint = (title: LocalText, service: Service): Blueprint => ({
  journey: { journey: { id: 'journey', title, service, promisedSeconds: null, ...ARRIVED_FIELDS.journey } },
  stage: {},
  step: {},
  role: {},
  lane: {},
  card: {},
  link: {},
  moment: {},
  failurePoint: {},
  waitPoint: {},
  suppression: {},
  deviation: {},
});

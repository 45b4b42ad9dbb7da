import { catalogueProblems } from '@truthline/ui';
import { expect, test } from 'vitest';
import { agreementCatalogue } from '../agreement/agreement-catalogue.ts';
import { actionsCatalogue } from '../actions/actions-catalogue.ts';
import { calibrationsCatalogue } from '../agreement/calibrations-catalogue.ts';
import { assignmentsCatalogue } from '../assignments/assignments-catalogue.ts';
import { auditsCatalogue } from '../audits/audits-catalogue.ts';
import { unitsCatalogue } from '../audits/units-catalogue.ts';
import { blueprintsCatalogue } from '../blueprints/blueprints-catalogue.ts';
import { overlaysCatalogue } from '../blueprints/overlays-catalogue.ts';
import { checklistsCatalogue } from '../checklists/checklists-catalogue.ts';
import { dealersCatalogue } from '../dealers/dealers-catalogue.ts';
import { frameCatalogue } from '../frame/frame-catalogue.ts';
import { galleryCatalogue } from '../gallery/gallery-catalogue.ts';
import { networkCatalogue } from '../network/network-catalogue.ts';
import { peopleCatalogue } from '../people/people-catalogue.ts';
import { remindersCatalogue } from '../reminders/reminders-catalogue.ts';
import { resultsCatalogue } from '../results/results-catalogue.ts';
import { setupCatalogue } from '../setup/setup-catalogue.ts';
import { signInCatalogue } from '../sign-in/sign-in-catalogue.ts';
import { startCatalogue } from '../start/start-catalogue.ts';
import { togetherCatalogue } from '../together/together-catalogue.ts';
import { deskCatalogue } from '../versions/desk-catalogue.ts';
import { versionsCatalogue } from '../versions/versions-catalogue.ts';
import { waveCatalogue } from '../waves/wave-catalogue.ts';
import { wavesCatalogue } from '../waves/waves-catalogue.ts';

test.each(
  Object.entries({
    agreementCatalogue,
    actionsCatalogue,
    assignmentsCatalogue,
    auditsCatalogue,
    blueprintsCatalogue,
    calibrationsCatalogue,
    checklistsCatalogue,
    dealersCatalogue,
    deskCatalogue,
    frameCatalogue,
    galleryCatalogue,
    networkCatalogue,
    overlaysCatalogue,
    peopleCatalogue,
    remindersCatalogue,
    resultsCatalogue,
    setupCatalogue,
    signInCatalogue,
    startCatalogue,
    togetherCatalogue,
    unitsCatalogue,
    versionsCatalogue,
    waveCatalogue,
    wavesCatalogue,
  }),
)('%s says the same things in both languages', (_name, catalogue) => {
  expect(catalogueProblems(catalogue)).toEqual([]);
});

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { AppFrame } from '../frame/AppFrame.tsx';
import { NotFoundPage } from '../frame/NotFoundPage.tsx';
import { PageBroken } from '../frame/PageBroken.tsx';
import { PagePending } from '../frame/PagePending.tsx';
import { driversSearch } from '../network/drivers/drivers-search.ts';
import { funnelSearch } from '../network/funnel/funnel-search.ts';
import { leagueSearch } from '../network/league/league-search.ts';
import { networkSearch } from '../network/frame/network-search.ts';
import { heatmapSearch } from '../network/heatmap/heatmap-search.ts';
import { honestySearch } from '../network/honesty/honesty-search.ts';
import { reportSearch } from '../network/report/report-search.ts';
import { trendSearch } from '../network/trend/trend-search.ts';
import { compareSearch, creationSearch, historySearch } from '../versions/versions-search.ts';
import { makingSearch } from '../surveys/making/making-search.ts';
import {
  agreementSearch,
  benchAsked,
  benchSearch,
  blueprintSearch,
  builderSearch,
  returnPath,
  textParameter,
  visitView,
} from './search.ts';
import { fetchPageTable, laterPage } from './later-page.tsx';
import { loadSession } from './session.ts';

fetchPageTable(window.location.pathname);

const root = createRootRoute({
  notFoundComponent: NotFoundPage,
  beforeLoad: ({ location }) => {
    const asked = benchAsked(location.pathname, location.search);
    if (asked !== null) throw redirect({ to: '/bench', search: asked });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: returnPath,
  component: lazyRouteComponent(() => import('../sign-in/SignInPage.tsx'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: search => ({ token: textParameter(search, 'token') ?? '' }),
  component: laterPage('SetupPage'),
});

const bench = createRoute({
  getParentRoute: () => root,
  path: '/bench',
  validateSearch: benchSearch,
  component: laterPage('BenchPage'),
});

/** Everything behind the sign-in: without a session one is led there and back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signedIn',
  beforeLoad: async ({ location }) => {
    const session = await loadSession();
    if (session === null) throw redirect({ to: '/sign-in', search: { to: location.href } });
    return { session };
  },
  component: AppFrame,
});

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: laterPage('StartPage'),
});

const blueprints = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints',
  component: laterPage('BlueprintsPage'),
});

const blueprint = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/$blueprintId',
  validateSearch: blueprintSearch,
  component: laterPage('BlueprintPage'),
});

const newBlueprint = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/new',
  validateSearch: creationSearch,
  component: laterPage('NewBlueprintPage'),
});

const blueprintHistory = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/$blueprintId/history',
  validateSearch: historySearch,
  component: laterPage('HistoryPage'),
});

const blueprintDeviations = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/$blueprintId/deviations',
  component: laterPage('DeviationsPage'),
});

const blueprintAdopt = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/$blueprintId/adopt',
  component: laterPage('AdoptPage'),
});

const blueprintCompare = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/$blueprintId/compare',
  validateSearch: compareSearch,
  component: laterPage('ComparePage'),
});

const audits = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits',
  component: laterPage('AuditsPage'),
});

const newAudit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits/new',
  component: laterPage('NewAuditPage'),
});

const unsent = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits/unsent',
  component: laterPage('UnsentPage'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits/$auditId',
  component: lazyRouteComponent(() => import('../audits/AuditPage.tsx'), 'AuditPage'),
});

const auditResult = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits/$auditId/result',
  component: laterPage('AuditResultPage'),
});

const assignments = createRoute({
  getParentRoute: () => signedIn,
  path: '/assignments',
  validateSearch: visitView,
  component: laterPage('MyAssignmentsPage'),
});

const reviews = createRoute({
  getParentRoute: () => signedIn,
  path: '/reviews',
  component: laterPage('ReviewQueuePage'),
});

const review = createRoute({
  getParentRoute: () => signedIn,
  path: '/reviews/$auditId',
  component: laterPage('ReviewPage'),
});

const actions = createRoute({
  getParentRoute: () => signedIn,
  path: '/actions',
  component: laterPage('ActionsPage'),
});

const appeals = createRoute({
  getParentRoute: () => signedIn,
  path: '/appeals',
  component: laterPage('AppealsPage'),
});

const checklists = createRoute({
  getParentRoute: () => signedIn,
  path: '/checklists',
  component: laterPage('ChecklistsPage'),
});

const checklist = createRoute({
  getParentRoute: () => signedIn,
  path: '/checklists/$checklistId',
  validateSearch: builderSearch,
  component: laterPage('BuilderPage'),
});

const checklistPublish = createRoute({
  getParentRoute: () => signedIn,
  path: '/checklists/$checklistId/publish',
  component: laterPage('PublishPage'),
});

const waves = createRoute({
  getParentRoute: () => signedIn,
  path: '/waves',
  component: laterPage('WavesPage'),
});

const wave = createRoute({
  getParentRoute: () => signedIn,
  path: '/waves/$waveId',
  validateSearch: visitView,
  component: laterPage('WavePage'),
});

const conflicts = createRoute({
  getParentRoute: () => signedIn,
  path: '/waves/conflicts',
  component: laterPage('ConflictsPage'),
});

const waveAgreement = createRoute({
  getParentRoute: () => signedIn,
  path: '/waves/$waveId/agreement',
  validateSearch: agreementSearch,
  component: laterPage('AgreementPage'),
});

const calibrations = createRoute({
  getParentRoute: () => signedIn,
  path: '/calibrations',
  component: laterPage('CalibrationsPage'),
});

const calibration = createRoute({
  getParentRoute: () => signedIn,
  path: '/calibrations/$calibrationId',
  component: laterPage('CalibrationPage'),
});

const network = createRoute({
  getParentRoute: () => signedIn,
  path: '/network',
  validateSearch: networkSearch,
  component: laterPage('NetworkFrame'),
});

const networkStart = createRoute({
  getParentRoute: () => network,
  path: '/',
  component: laterPage('NetworkStart'),
});

const networkLeague = createRoute({
  getParentRoute: () => network,
  path: 'league',
  validateSearch: leagueSearch,
  component: laterPage('LeagueView'),
});

const networkFunnel = createRoute({
  getParentRoute: () => network,
  path: 'funnel',
  validateSearch: funnelSearch,
  component: laterPage('FunnelView'),
});

const networkHeatmap = createRoute({
  getParentRoute: () => network,
  path: 'heatmap',
  validateSearch: heatmapSearch,
  component: laterPage('HeatmapView'),
});

const networkMap = createRoute({
  getParentRoute: () => network,
  path: 'map',
  component: laterPage('MapView'),
});

const networkTrend = createRoute({
  getParentRoute: () => network,
  path: 'trend',
  validateSearch: trendSearch,
  component: laterPage('TrendView'),
});

const networkHonesty = createRoute({
  getParentRoute: () => network,
  path: 'honesty',
  validateSearch: honestySearch,
  component: laterPage('HonestyView'),
});

const networkFairness = createRoute({
  getParentRoute: () => network,
  path: 'fairness',
  component: laterPage('FairnessView'),
});

const networkDrivers = createRoute({
  getParentRoute: () => network,
  path: 'drivers',
  validateSearch: driversSearch,
  component: laterPage('DriversView'),
});

const networkBurden = createRoute({
  getParentRoute: () => network,
  path: 'burden',
  component: laterPage('BurdenView'),
});

const networkReport = createRoute({
  getParentRoute: () => network,
  path: 'report',
  validateSearch: reportSearch,
  component: laterPage('ReportView'),
});

const surveys = createRoute({
  getParentRoute: () => signedIn,
  path: '/surveys',
  validateSearch: driversSearch,
  component: laterPage('SurveysPage'),
});

const newSurvey = createRoute({
  getParentRoute: () => signedIn,
  path: '/surveys/new',
  validateSearch: makingSearch,
  component: laterPage('MakeSurveyPage'),
});

const dealers = createRoute({
  getParentRoute: () => signedIn,
  path: '/dealers',
  component: laterPage('DealersPage'),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  component: laterPage('PeoplePage'),
});

const integrations = createRoute({
  getParentRoute: () => signedIn,
  path: '/integrations',
  component: laterPage('IntegrationsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    bench,
    signedIn.addChildren([
      start,
      blueprints,
      blueprint,
      newBlueprint,
      blueprintHistory,
      blueprintDeviations,
      blueprintAdopt,
      blueprintCompare,
      audits,
      newAudit,
      unsent,
      audit,
      auditResult,
      assignments,
      reviews,
      review,
      appeals,
      actions,
      checklists,
      checklist,
      checklistPublish,
      waves,
      wave,
      conflicts,
      waveAgreement,
      calibrations,
      calibration,
      network.addChildren([
        networkStart,
        networkLeague,
        networkFunnel,
        networkHeatmap,
        networkMap,
        networkTrend,
        networkHonesty,
        networkFairness,
        networkBurden,
        networkDrivers,
        networkReport,
      ]),
      surveys,
      newSurvey,
      dealers,
      people,
      integrations,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageBroken,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

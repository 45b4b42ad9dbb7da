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
import { loadSession } from './session.ts';

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
  component: lazyRouteComponent(() => import('../setup/SetupPage.tsx'), 'SetupPage'),
});

const bench = createRoute({
  getParentRoute: () => root,
  path: '/bench',
  validateSearch: benchSearch,
  component: lazyRouteComponent(() => import('../bench/BenchPage.tsx'), 'BenchPage'),
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
  component: lazyRouteComponent(() => import('../start/StartPage.tsx'), 'StartPage'),
});

const blueprints = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints',
  component: lazyRouteComponent(() => import('../blueprints/BlueprintsPage.tsx'), 'BlueprintsPage'),
});

const blueprint = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/$blueprintId',
  validateSearch: blueprintSearch,
  component: lazyRouteComponent(() => import('../blueprints/BlueprintPage.tsx'), 'BlueprintPage'),
});

const newBlueprint = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/new',
  validateSearch: creationSearch,
  component: lazyRouteComponent(() => import('../gallery/NewBlueprintPage.tsx'), 'NewBlueprintPage'),
});

const blueprintHistory = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/$blueprintId/history',
  validateSearch: historySearch,
  component: lazyRouteComponent(() => import('../versions/HistoryPage.tsx'), 'HistoryPage'),
});

const blueprintDeviations = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/$blueprintId/deviations',
  component: lazyRouteComponent(() => import('../versions/DeviationsPage.tsx'), 'DeviationsPage'),
});

const blueprintAdopt = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/$blueprintId/adopt',
  component: lazyRouteComponent(() => import('../versions/AdoptPage.tsx'), 'AdoptPage'),
});

const blueprintCompare = createRoute({
  getParentRoute: () => signedIn,
  path: '/blueprints/$blueprintId/compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../versions/ComparePage.tsx'), 'ComparePage'),
});

const audits = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits',
  component: lazyRouteComponent(() => import('../audits/AuditsPage.tsx'), 'AuditsPage'),
});

const newAudit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits/new',
  component: lazyRouteComponent(() => import('../audits/NewAuditPage.tsx'), 'NewAuditPage'),
});

const unsent = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits/unsent',
  component: lazyRouteComponent(() => import('../outbox/UnsentPage.tsx'), 'UnsentPage'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits/$auditId',
  component: lazyRouteComponent(() => import('../audits/AuditPage.tsx'), 'AuditPage'),
});

const auditResult = createRoute({
  getParentRoute: () => signedIn,
  path: '/audits/$auditId/result',
  component: lazyRouteComponent(() => import('../results/AuditResultPage.tsx'), 'AuditResultPage'),
});

const assignments = createRoute({
  getParentRoute: () => signedIn,
  path: '/assignments',
  validateSearch: visitView,
  component: lazyRouteComponent(() => import('../assignments/MyAssignmentsPage.tsx'), 'MyAssignmentsPage'),
});

const reviews = createRoute({
  getParentRoute: () => signedIn,
  path: '/reviews',
  component: lazyRouteComponent(() => import('../reviews/ReviewQueuePage.tsx'), 'ReviewQueuePage'),
});

const review = createRoute({
  getParentRoute: () => signedIn,
  path: '/reviews/$auditId',
  component: lazyRouteComponent(() => import('../reviews/ReviewPage.tsx'), 'ReviewPage'),
});

const actions = createRoute({
  getParentRoute: () => signedIn,
  path: '/actions',
  component: lazyRouteComponent(() => import('../actions/ActionsPage.tsx'), 'ActionsPage'),
});

const appeals = createRoute({
  getParentRoute: () => signedIn,
  path: '/appeals',
  component: lazyRouteComponent(() => import('../reviews/AppealsPage.tsx'), 'AppealsPage'),
});

const checklists = createRoute({
  getParentRoute: () => signedIn,
  path: '/checklists',
  component: lazyRouteComponent(() => import('../checklists/ChecklistsPage.tsx'), 'ChecklistsPage'),
});

const checklist = createRoute({
  getParentRoute: () => signedIn,
  path: '/checklists/$checklistId',
  validateSearch: builderSearch,
  component: lazyRouteComponent(() => import('../checklists/BuilderPage.tsx'), 'BuilderPage'),
});

const checklistPublish = createRoute({
  getParentRoute: () => signedIn,
  path: '/checklists/$checklistId/publish',
  component: lazyRouteComponent(() => import('../checklists/PublishPage.tsx'), 'PublishPage'),
});

const waves = createRoute({
  getParentRoute: () => signedIn,
  path: '/waves',
  component: lazyRouteComponent(() => import('../waves/WavesPage.tsx'), 'WavesPage'),
});

const wave = createRoute({
  getParentRoute: () => signedIn,
  path: '/waves/$waveId',
  validateSearch: visitView,
  component: lazyRouteComponent(() => import('../waves/WavePage.tsx'), 'WavePage'),
});

const conflicts = createRoute({
  getParentRoute: () => signedIn,
  path: '/waves/conflicts',
  component: lazyRouteComponent(() => import('../waves/ConflictsPage.tsx'), 'ConflictsPage'),
});

const waveAgreement = createRoute({
  getParentRoute: () => signedIn,
  path: '/waves/$waveId/agreement',
  validateSearch: agreementSearch,
  component: lazyRouteComponent(() => import('../agreement/AgreementPage.tsx'), 'AgreementPage'),
});

const calibrations = createRoute({
  getParentRoute: () => signedIn,
  path: '/calibrations',
  component: lazyRouteComponent(() => import('../agreement/CalibrationsPage.tsx'), 'CalibrationsPage'),
});

const calibration = createRoute({
  getParentRoute: () => signedIn,
  path: '/calibrations/$calibrationId',
  component: lazyRouteComponent(() => import('../agreement/CalibrationPage.tsx'), 'CalibrationPage'),
});

const network = createRoute({
  getParentRoute: () => signedIn,
  path: '/network',
  validateSearch: networkSearch,
  component: lazyRouteComponent(() => import('../network/frame/NetworkFrame.tsx'), 'NetworkFrame'),
});

const networkStart = createRoute({
  getParentRoute: () => network,
  path: '/',
  component: lazyRouteComponent(() => import('../network/overview/NetworkStart.tsx'), 'NetworkStart'),
});

const networkLeague = createRoute({
  getParentRoute: () => network,
  path: 'league',
  validateSearch: leagueSearch,
  component: lazyRouteComponent(() => import('../network/league/LeagueView.tsx'), 'LeagueView'),
});

const networkFunnel = createRoute({
  getParentRoute: () => network,
  path: 'funnel',
  validateSearch: funnelSearch,
  component: lazyRouteComponent(() => import('../network/funnel/FunnelView.tsx'), 'FunnelView'),
});

const networkHeatmap = createRoute({
  getParentRoute: () => network,
  path: 'heatmap',
  validateSearch: heatmapSearch,
  component: lazyRouteComponent(() => import('../network/heatmap/HeatmapView.tsx'), 'HeatmapView'),
});

const networkMap = createRoute({
  getParentRoute: () => network,
  path: 'map',
  component: lazyRouteComponent(() => import('../network/map/MapView.tsx'), 'MapView'),
});

const networkTrend = createRoute({
  getParentRoute: () => network,
  path: 'trend',
  validateSearch: trendSearch,
  component: lazyRouteComponent(() => import('../network/trend/TrendView.tsx'), 'TrendView'),
});

const networkHonesty = createRoute({
  getParentRoute: () => network,
  path: 'honesty',
  validateSearch: honestySearch,
  component: lazyRouteComponent(() => import('../network/honesty/HonestyView.tsx'), 'HonestyView'),
});

const networkFairness = createRoute({
  getParentRoute: () => network,
  path: 'fairness',
  component: lazyRouteComponent(() => import('../network/fairness/FairnessView.tsx'), 'FairnessView'),
});

const networkDrivers = createRoute({
  getParentRoute: () => network,
  path: 'drivers',
  validateSearch: driversSearch,
  component: lazyRouteComponent(() => import('../network/drivers/DriversView.tsx'), 'DriversView'),
});

const networkBurden = createRoute({
  getParentRoute: () => network,
  path: 'burden',
  component: lazyRouteComponent(() => import('../network/burden/BurdenView.tsx'), 'BurdenView'),
});

const networkReport = createRoute({
  getParentRoute: () => network,
  path: 'report',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../network/report/ReportView.tsx'), 'ReportView'),
});

const surveys = createRoute({
  getParentRoute: () => signedIn,
  path: '/surveys',
  validateSearch: driversSearch,
  component: lazyRouteComponent(() => import('../surveys/SurveysPage.tsx'), 'SurveysPage'),
});

const newSurvey = createRoute({
  getParentRoute: () => signedIn,
  path: '/surveys/new',
  validateSearch: makingSearch,
  component: lazyRouteComponent(() => import('../surveys/making/MakeSurveyPage.tsx'), 'MakeSurveyPage'),
});

const dealers = createRoute({
  getParentRoute: () => signedIn,
  path: '/dealers',
  component: lazyRouteComponent(() => import('../dealers/DealersPage.tsx'), 'DealersPage'),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/PeoplePage.tsx'), 'PeoplePage'),
});

const integrations = createRoute({
  getParentRoute: () => signedIn,
  path: '/integrations',
  component: lazyRouteComponent(() => import('../integrations/IntegrationsPage.tsx'), 'IntegrationsPage'),
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

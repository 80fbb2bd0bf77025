import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import { withTexts } from './texts/fetch-texts.js';
import { boardSearch } from './pages/dashboard/board-search.js';
import { articleSearch } from './pages/article/use-look.js';
import { searchLook } from './pages/search/look.js';
import { revisionSearch } from './pages/revision/use-revision-look.js';
import { NotFound } from './ui/not-found.js';
import { PageError } from './ui/page-error.js';
import { Shell } from './shell/shell.js';

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageError });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (s): { as?: string; next?: string } => ({ as: word(s['as']), next: word(s['next']) }),
  component: lazyRouteComponent(
    () => withTexts(['sign-in'], import('./pages/sign-in/sign-in-page.js')),
    'SignInPage',
  ),
});

const firstRun = createRoute({
  getParentRoute: () => root,
  path: '/first-run',
  component: lazyRouteComponent(
    () => withTexts(['sign-in'], import('./pages/sign-in/first-run-page.js')),
    'FirstRunPage',
  ),
});

const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite',
  component: lazyRouteComponent(
    () => withTexts(['invite'], import('./pages/invite/invite-page.js')),
    'InvitePage',
  ),
});

/** Everything behind the sign-in. */
const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Shell });

const dashboard = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: boardSearch,
  component: lazyRouteComponent(
    () => withTexts(['board'], import('./pages/dashboard/dashboard-page.js')),
    'DashboardPage',
  ),
});

const article = createRoute({
  getParentRoute: () => desk,
  path: '/articles/$id',
  validateSearch: articleSearch,
  component: lazyRouteComponent(() => import('./pages/article/article-page.js'), 'ArticlePage'),
});

const revision = createRoute({
  getParentRoute: () => desk,
  path: '/articles/$id/revisions/$number',
  validateSearch: revisionSearch,
  component: lazyRouteComponent(
    () => withTexts(['revision'], import('./pages/revision/revision-page.js')),
    'RevisionPage',
  ),
});

const edit = createRoute({
  getParentRoute: () => desk,
  path: '/articles/$id/edit',
  component: lazyRouteComponent(
    () => withTexts(['edit', 'revision'], import('./pages/edit/edit-page.js')),
    'EditPage',
  ),
});

const report = createRoute({
  getParentRoute: () => desk,
  path: '/articles/$id/report',
  component: lazyRouteComponent(
    () => withTexts(['report'], import('./pages/report/report-page.js')),
    'ReportPage',
  ),
});

const inbox = createRoute({
  getParentRoute: () => desk,
  path: '/inbox',
  component: lazyRouteComponent(
    () => withTexts(['inbox'], import('./pages/inbox/inbox-page.js')),
    'InboxPage',
  ),
});

const search = createRoute({
  getParentRoute: () => desk,
  path: '/search',
  validateSearch: searchLook,
  component: lazyRouteComponent(
    () => withTexts(['search'], import('./pages/search/search-page.js')),
    'SearchPage',
  ),
});

const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: (s): { article?: string; claim?: string } => ({
    article: word(s['article']),
    claim: word(s['claim']),
  }),
  component: lazyRouteComponent(
    () => withTexts(['audit'], import('./pages/audit/audit-page.js')),
    'AuditPage',
  ),
});

const trends = createRoute({
  getParentRoute: () => desk,
  path: '/trends',
  validateSearch: (s): { from?: string; to?: string } => ({ from: word(s['from']), to: word(s['to']) }),
  component: lazyRouteComponent(
    () => withTexts(['trends'], import('./pages/trends/trends-page.js')),
    'TrendsPage',
  ),
});

/** Where links of old, and people in a hurry, arrive. */
const admin = createRoute({
  getParentRoute: () => desk,
  path: '/admin',
  component: () => <Navigate to="/admin/people" replace />,
});

const jobs = createRoute({
  getParentRoute: () => desk,
  path: '/jobs',
  component: () => <Navigate to="/admin/queues" replace />,
});

const people = createRoute({
  getParentRoute: () => desk,
  path: '/admin/people',
  component: lazyRouteComponent(
    () => withTexts(['admin', 'jobs'], import('./pages/admin/people-page.js')),
    'PeoplePage',
  ),
});

const work = createRoute({
  getParentRoute: () => desk,
  path: '/admin/work',
  component: lazyRouteComponent(
    () => withTexts(['admin', 'jobs'], import('./pages/admin/work-page.js')),
    'WorkPage',
  ),
});

const policy = createRoute({
  getParentRoute: () => desk,
  path: '/admin/policy',
  component: lazyRouteComponent(
    () => withTexts(['admin', 'jobs'], import('./pages/admin/policy-page.js')),
    'PolicyPage',
  ),
});

const queues = createRoute({
  getParentRoute: () => desk,
  path: '/admin/queues',
  component: lazyRouteComponent(
    () => withTexts(['admin', 'jobs'], import('./pages/admin/queues-page.js')),
    'QueuesPage',
  ),
});

const profile = createRoute({
  getParentRoute: () => desk,
  path: '/profile',
  component: lazyRouteComponent(
    () => withTexts(['profile'], import('./pages/profile/profile-page.js')),
    'ProfilePage',
  ),
});

const components = createRoute({
  getParentRoute: () => desk,
  path: '/dev/components',
  component: lazyRouteComponent(() => import('./pages/components/components-page.js'), 'ComponentsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    firstRun,
    invite,
    desk.addChildren([
      ...[dashboard, article, revision, edit, report, inbox, search, audit, trends],
      ...[admin, jobs, people, work, policy, queues, profile, components],
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

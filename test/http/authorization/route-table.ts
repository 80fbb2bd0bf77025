import { DESK_ROLES, type DeskRole } from '@stet/domain';

/** What a route is asked with: ids of a released article of the desk, so that who passes the door changes nothing. */
export interface Objects {
  readonly desk: string;
  readonly article: string;
  readonly claim: string;
  readonly otherClaim: string;
  readonly query: string;
  readonly checker: string;
}

/**
 * Who may, by hand: the expectation of the matrix. `who`: everybody, anybody signed in, or these roles of the desk.
 * `passes`: what somebody who may is answered; `foreign`: what somebody of another desk (or of none) is answered:
 * `hidden` is 404 in the words of what does not exist, `filtered` a list without a trace of it.
 */
export interface Row {
  readonly who: 'everybody' | 'signed-in' | readonly DeskRole[];
  readonly passes: readonly number[];
  readonly foreign: 'hidden' | 'filtered' | 'same' | readonly number[];
  readonly url?: (o: Objects) => string;
  readonly body?: (o: Objects) => object;
}

const reads = (url: (o: Objects) => string): Row => ({
  who: DESK_ROLES,
  passes: [200],
  foreign: 'hidden',
  url,
});
const lists = (path: string): Row => ({
  who: 'signed-in',
  passes: [200],
  foreign: 'filtered',
  url: () => path,
});
const own = (passes: readonly number[], url?: (o: Objects) => string): Row => ({
  who: 'signed-in',
  passes,
  foreign: 'same',
  ...(url && { url }),
});
const open = (passes: readonly number[], body?: object): Row => ({
  who: 'everybody',
  passes,
  foreign: 'same',
  ...(body && { body: () => body }),
});
/** A change of a released article: whoever may is told that it is released, whoever may not is told that. */
const changes = (
  who: readonly DeskRole[],
  url: (o: Objects) => string,
  body: (o: Objects) => object,
  passes = [409],
): Row => ({ who, passes, foreign: 'hidden', url, body });

const NOBODY = '00000000-0000-7000-8000-000000000000';
const STAFF = ['auditor', 'admin', 'desk_head', 'editor', 'checker', 'legal'] as const;
const EDITORS = ['editor', 'desk_head'] as const;

/** Every route of the api. One that is missing here fails the suite. */
export const ROUTES: Readonly<Record<string, Row>> = {
  'GET /healthz': open([200]),
  'GET /readyz': open([200]),
  'GET /metrics': open([200]),
  'GET /.well-known/stet/checkpoint': open([200, 404]),
  'GET /api/v1/sign-in-options': open([200]),
  'POST /api/v1/sessions': open([400], {}),
  'POST /api/v1/sessions/demo': open([400], {}),
  'POST /api/v1/first-run': open([400], {}),
  'DELETE /api/v1/absences/:id': own([404], () => `/absences/${NOBODY}`),
  'GET /api/v1/me/sessions': own([200]),
  'DELETE /api/v1/me/sessions/:id': own([404], () => `/me/sessions/${NOBODY}`),
  'GET /api/v1/me/tokens': own([200]),
  'POST /api/v1/me/tokens': own([400]),
  'DELETE /api/v1/me/tokens/:id': own([404], () => `/me/tokens/${NOBODY}`),
  'DELETE /api/v1/me/sessions': own([204]),
  'PUT /api/v1/me/name': own([400]),
  'PUT /api/v1/me/password': own([400]),
  'GET /api/v1/desks/:id/members': {
    who: ['admin', 'desk_head'],
    passes: [200],
    foreign: 'hidden',
    url: (o) => `/desks/${o.desk}/members`,
  },
  'PUT /api/v1/desks/:id/members/:person/roles': {
    who: ['admin', 'desk_head'],
    passes: [404],
    foreign: 'hidden',
    url: (o) => `/desks/${o.desk}/members/${NOBODY}/roles`,
    body: () => ({ roles: ['checker'] }),
  },
  // Of somebody who is on the desk already: whoever might invite them is told so, and nobody is invited.
  'POST /api/v1/desks/:id/invitations': {
    who: ['admin', 'desk_head'],
    passes: [409],
    foreign: 'hidden',
    url: (o) => `/desks/${o.desk}/invitations`,
    body: (o) => ({ email: o.checker, name: 'Somebody', roles: ['checker'] }),
  },
  'DELETE /api/v1/invitations/:id': own([404], () => `/invitations/${NOBODY}`),
  'POST /api/v1/invitations/open': open([400], {}),
  'POST /api/v1/invitations/accept': open([400], {}),
  // Last of all: it ends the session that asks.
  'DELETE /api/v1/sessions/current': own([204]),
  'GET /api/v1/me': own([200]),
  'GET /api/v1/me/notifications': lists('/me/notifications'),
  'POST /api/v1/me/notifications/read': { ...own([200]), body: () => ({}) },
  'GET /api/v1/me/notification-settings': own([200]),
  'PUT /api/v1/me/notification-settings': own([400]),
  'GET /api/v1/desks': lists('/desks'),
  'GET /api/v1/me/inbox': reads((o) => `/me/inbox?desk=${o.desk}`),
  'GET /api/v1/dashboard': reads((o) => `/dashboard?desk=${o.desk}`),
  'GET /api/v1/trends': {
    who: ['admin', 'auditor', 'desk_head'],
    passes: [200],
    foreign: 'hidden',
    url: (o) => `/trends?desk=${o.desk}`,
  },
  'GET /api/v1/desks/:id/policy': {
    who: ['admin', 'desk_head'],
    passes: [200],
    foreign: 'hidden',
    url: (o) => `/desks/${o.desk}/policy`,
  },
  // Changes nothing: what is left out stays.
  'PUT /api/v1/desks/:id/policy': {
    who: ['admin', 'desk_head'],
    passes: [200],
    foreign: 'hidden',
    url: (o) => `/desks/${o.desk}/policy`,
    body: () => ({}),
  },
  'POST /api/v1/desks/:id/policy/preview': {
    who: ['admin', 'desk_head'],
    passes: [200],
    foreign: 'hidden',
    url: (o) => `/desks/${o.desk}/policy/preview`,
    body: () => ({}),
  },
  'GET /api/v1/users/:id/departure': reads((o) => `/users/me/departure?desk=${o.desk}`),
  'GET /api/v1/desks/:id/search': reads((o) => `/desks/${o.desk}/search?q=inhabitants`),
  // A trial: whoever is on the desk is told, claim by claim, what would come of it.
  'POST /api/v1/desks/:id/bulk-moves': {
    ...reads((o) => `/desks/${o.desk}/bulk-moves`),
    body: (o) => ({ action: 'queue', claims: [{ id: o.claim, version: 1 }], dryRun: true }),
  },
  'GET /api/v1/me/filters': reads((o) => `/me/filters?desk=${o.desk}`),
  // Not complete, so that the table can be asked again and again.
  'POST /api/v1/me/filters': own([400]),
  'PUT /api/v1/me/filters/:id': { ...own([404], () => `/me/filters/${NOBODY}`), body: () => ({}) },
  'DELETE /api/v1/me/filters/:id': own([404], () => `/me/filters/${NOBODY}`),
  'GET /api/v1/users': reads((o) => `/users?desk=${o.desk}`),
  'GET /api/v1/assignments': reads((o) => `/assignments?desk=${o.desk}`),
  'POST /api/v1/assignments/rebalance': {
    who: EDITORS,
    passes: [200],
    foreign: [422],
    url: () => '/assignments/rebalance',
    body: (o) => ({ desk: o.desk }),
  },
  'GET /api/v1/users/:id/profile': reads((o) => `/users/me/profile?desk=${o.desk}`),
  'PUT /api/v1/users/:id/profile': {
    ...reads((o) => `/users/me/profile?desk=${o.desk}`),
    body: () => ({}),
  },
  'POST /api/v1/users/:id/absences': {
    ...reads((o) => `/users/me/absences?desk=${o.desk}`),
    passes: [422],
    body: () => ({ until: '2020-01-01T00:00:00Z' }),
  },
  'GET /api/v1/articles': lists('/articles'),
  'GET /api/v1/articles/:id': reads((o) => `/articles/${o.article}`),
  'GET /api/v1/articles/:id/claims': reads((o) => `/articles/${o.article}/claims`),
  'GET /api/v1/articles/:id/gate': reads((o) => `/articles/${o.article}/gate`),
  'GET /api/v1/articles/:id/revisions/:number': reads((o) => `/articles/${o.article}/revisions/1`),
  'GET /api/v1/articles/:id/revisions/:number/changes': reads(
    (o) => `/articles/${o.article}/revisions/1/changes`,
  ),
  'GET /api/v1/claims': lists('/claims'),
  'GET /api/v1/claims/:id': reads((o) => `/claims/${o.claim}`),
  'GET /api/v1/claims/:id/assignments': reads((o) => `/claims/${o.claim}/assignments`),
  'GET /api/v1/articles/:id/revisions/:number/certificate': reads(
    (o) => `/articles/${o.article}/revisions/1/certificate`,
  ),
  'GET /api/v1/claims/:id/certificate': reads((o) => `/claims/${o.claim}/certificate`),
  'GET /api/v1/claims/:id/draft': reads((o) => `/claims/${o.claim}/draft`),
  'PUT /api/v1/claims/:id/draft': {
    ...reads((o) => `/claims/${o.claim}/draft`),
    body: () => ({ fields: {} }),
  },
  'GET /api/v1/claims/:id/earlier': reads((o) => `/claims/${o.claim}/earlier`),
  'GET /api/v1/audit/checkpoint': own([200], () => '/audit/checkpoint'),
  'GET /api/v1/audit': {
    who: STAFF,
    passes: [200],
    foreign: 'filtered',
    url: (o) => `/audit?article=${o.article}`,
  },
  'GET /api/v1/audit/export': {
    who: STAFF,
    passes: [200],
    foreign: 'filtered',
    url: () => '/audit/export',
  },
  'GET /api/v1/jobs': { who: ['admin', 'desk_head'], passes: [200], foreign: 'filtered', url: () => '/jobs' },
  'POST /api/v1/jobs/:id/retry': {
    who: ['admin', 'desk_head'],
    passes: [404],
    foreign: [403, 404],
    url: () => `/jobs/${NOBODY}/retry`,
  },
  // Streams never end, so the matrix asks for one that may not be: whoever passes the door is told that there is none.
  'GET /api/v1/events': own([404], () => `/events?desk=${NOBODY}`),
  'POST /api/v1/articles': {
    who: ['author', 'checker', 'editor', 'desk_head'],
    passes: [422],
    foreign: [422],
    url: () => '/articles',
    body: (o) => ({ desk: o.desk, content: 'x', publishAt: '2020-01-01T00:00:00Z' }),
  },
  'POST /api/v1/articles/:id/claims': changes(
    ['checker', 'editor', 'desk_head'],
    (o) => `/articles/${o.article}/claims`,
    () => ({ block: 0, start: 0, end: 7 }),
  ),
  'GET /api/v1/articles/:id/annotations': reads((o) => `/articles/${o.article}/annotations`),
  'POST /api/v1/articles/:id/annotations': changes(
    ['checker', 'editor', 'desk_head'],
    (o) => `/articles/${o.article}/annotations`,
    () => [],
    [409],
  ),
  'GET /api/v1/articles/:id/revisions/:from/diff/:to': reads(
    (o) => `/articles/${o.article}/revisions/1/diff/1`,
  ),
  'POST /api/v1/articles/:id/revisions': changes(
    ['author', 'editor', 'desk_head'],
    (o) => `/articles/${o.article}/revisions`,
    // A retraction brings no text: whoever may is told so, and nothing is changed.
    () => ({ content: 'x', correction: { kind: 'retraction' } }),
    [422],
  ),
  'GET /api/v1/articles/:id/report': reads((o) => `/articles/${o.article}/report`),
  'GET /api/v1/articles/:id/corrections': reads((o) => `/articles/${o.article}/corrections`),
  'GET /api/v1/articles/:id/publications': reads((o) => `/articles/${o.article}/publications`),
  // Of a claim that nobody signed off.
  'POST /api/v1/articles/:id/corrections': changes(
    EDITORS,
    (o) => `/articles/${o.article}/corrections`,
    (o) => ({ kind: 'retraction', reason: 'It is wrong.', note: 'It was wrong.', claim: o.otherClaim }),
  ),
  'POST /api/v1/corrections/:id/confirm': own([404], () => `/corrections/${NOBODY}/confirm`),
  'POST /api/v1/corrections/:id/drop': {
    ...own([404], () => `/corrections/${NOBODY}/drop`),
    body: () => ({ reason: 'There is a reason for it.' }),
  },
  'PUT /api/v1/corrections/:id/note': {
    ...own([404], () => `/corrections/${NOBODY}/note`),
    body: () => ({ note: 'It was wrong.' }),
  },
  'PUT /api/v1/articles/:id/publish-time': changes(
    EDITORS,
    (o) => `/articles/${o.article}/publish-time`,
    () => ({ publishAt: null }),
  ),
  'POST /api/v1/articles/:id/release': changes(
    EDITORS,
    (o) => `/articles/${o.article}/release`,
    () => ({ revisionHash: '0'.repeat(64) }),
  ),
  'POST /api/v1/articles/:id/release-with-override': changes(
    EDITORS,
    (o) => `/articles/${o.article}/release-with-override`,
    () => ({ reason: 'The press runs in two minutes.' }),
  ),
  'POST /api/v1/claims/:id/evidence': changes(
    ['checker', 'editor', 'desk_head', 'legal', 'author'],
    (o) => `/claims/${o.claim}/evidence`,
    () => ({ source: 'x', kind: 'primary' }),
  ),
  // The released article holds no evidence: that there is none is said to everybody in the same words.
  'GET /api/v1/evidence/:id': own([404], () => `/evidence/${NOBODY}`),
  'GET /api/v1/evidence/:id/file': own([404], () => `/evidence/${NOBODY}/file`),
  'POST /api/v1/evidence/:id/archive': own([404], () => `/evidence/${NOBODY}/archive`),
  'POST /api/v1/evidence/:id/readers': {
    ...own([404], () => `/evidence/${NOBODY}/readers`),
    body: () => ({ user: 'ana@demo.stet' }),
  },
  // Nobody holds the claim, and only its checker may ask.
  'POST /api/v1/claims/:id/queries': changes(
    [],
    (o) => `/claims/${o.claim}/queries`,
    () => ({ question: 'Who says so?' }),
  ),
  // Closed with the article: who might hand out a link is told so, the others that it is not theirs.
  'POST /api/v1/queries/:id/link': changes(
    EDITORS,
    (o) => `/queries/${o.query}/link`,
    () => ({}),
  ),
  'DELETE /api/v1/queries/:id/link': changes(
    EDITORS,
    (o) => `/queries/${o.query}/link`,
    () => ({}),
  ),
  'GET /api/v1/queries/:id/attachments/:ordinal': own([404], () => `/queries/${NOBODY}/attachments/0`),
  // A link nobody made; whoever tries too many is told to stop.
  'GET /q/:token': open([404, 429]),
  'POST /q/:token': open([404, 429]),
  'POST /api/v1/queries/:id/answers': changes(
    ['author', 'editor', 'desk_head'],
    (o) => `/queries/${o.query}/answers`,
    () => ({ answer: 'I do.' }),
  ),
  // One row per action is made from the table of moves.
  'POST /api/v1/claims/:id/actions/:action': changes(
    [],
    () => '',
    () => ({}),
  ),
};

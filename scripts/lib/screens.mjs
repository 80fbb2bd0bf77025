/** How each screen is looked at. */
export const LOOKS = {
  light: { width: 1280, height: 800, colorScheme: 'light', locale: 'en' },
  dark: { width: 1280, height: 800, colorScheme: 'dark', locale: 'en' },
  phone: { width: 390, height: 844, colorScheme: 'light', locale: 'en' },
  arabic: { width: 1280, height: 800, colorScheme: 'light', locale: 'ar' },
};

const answer = async (page, path) =>
  (await page.request.get(new URL(`/api/v1${path}`, page.url()).href)).json();
const articles = async (page) => (await answer(page, '/articles?desk=demo&limit=50')).items;

/** An article as far as it has come: the one with the most claims in the way. */
async function busiest(page) {
  const [article] = (await articles(page)).toSorted((a, b) => b.blocking - a.blocking);
  return article;
}
async function claimIn(page, state) {
  const { items } = await answer(page, `/claims?desk=demo&state=${state}&limit=1`);
  return items[0];
}
const claimAt = async (page, state) => {
  const claim = await claimIn(page, state);
  return claim ? `/articles/${claim.article}?claim=${claim.id}` : '/';
};

/** Every screen with who looks at it: at a path, or where the demo desk has something to see. */
export const SCREENS = [
  { name: 'desk', as: 'desk', path: '/' },
  { name: 'kiosk', as: 'desk', path: '/?kiosk=1' },
  { name: 'board-filtered', as: 'desk', path: '/?clock=open' },
  { name: 'figures', as: 'desk', path: '/trends' },
  { name: 'inbox', as: 'ana', path: '/inbox' },
  { name: 'article', as: 'editor', open: async (page) => `/articles/${(await busiest(page)).id}` },
  { name: 'check', as: 'ana', open: (page) => claimAt(page, 'checking') },
  { name: 'second-sign-off', as: 'ben', open: (page) => claimAt(page, 'proposed') },
  { name: 'editor', as: 'editor', open: async (page) => `/articles/${(await busiest(page)).id}/edit` },
  { name: 'report', as: 'auditor', open: async (page) => `/articles/${(await busiest(page)).id}/report` },
  { name: 'search', as: 'editor', path: '/search?q=harbour' },
  { name: 'audit', as: 'auditor', path: '/audit' },
  { name: 'people', as: 'desk', path: '/admin/people' },
  { name: 'work', as: 'desk', path: '/admin/work' },
  { name: 'policy', as: 'desk', path: '/admin/policy' },
  { name: 'queues', as: 'desk', path: '/admin/queues' },
  { name: 'profile', as: 'ana', path: '/profile' },
];

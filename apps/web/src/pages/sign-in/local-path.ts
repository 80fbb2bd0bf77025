/** Where to go after signing in: a path of this desk, never another site's address. */
export function localPath(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/')) return '/';
  const url = new URL(next, 'http://desk.invalid');
  return url.origin === 'http://desk.invalid' ? `${url.pathname}${url.search}${url.hash}` : '/';
}

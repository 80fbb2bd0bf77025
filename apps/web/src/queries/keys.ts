/** Names of what is cached. The live stream invalidates by these, so each starts with what it is about. */
export const keys = {
  me: ['me'],
  signInOptions: ['sign-in-options'],
  dashboard: (desk: string) => ['dashboard', desk],
  inbox: (desk: string) => ['inbox', desk],
  users: (desk: string) => ['users', desk],
  articles: (desk: string) => ['articles', desk],
  article: (id: string) => ['article', id],
  revision: (id: string, n: number) => ['article', id, 'revision', n],
  changes: (id: string, n: number) => ['article', id, 'changes', n],
  gate: (id: string) => ['article', id, 'gate'],
  articleClaims: (id: string) => ['article', id, 'claims'],
  claim: (id: string) => ['claim', id],
  history: (id: string) => ['claim', id, 'history'],
  audit: (desk: string, article?: string, claim?: string) => ['audit', desk, article ?? '', claim ?? ''],
  auditHead: ['audit', 'head'],
  jobs: (desk: string) => ['jobs', desk],
} as const;

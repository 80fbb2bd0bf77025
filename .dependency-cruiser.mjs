/** The arrows of the house: domain ← application ← {persistence, jobs} ← apps. A wrong one fails the build. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(libs|apps|migrations)/', pathNot: [from, ...allowed].join('|') },
});

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('domain-imports-nothing', '^libs/domain/', []),
    only('extraction-is-pure', '^libs/extraction/', ['^libs/domain/']),
    only('audit-is-pure', '^libs/audit/', ['^libs/domain/']),
    only('config-stands-alone', '^libs/config/', []),
    only('runtime-stands-on-config', '^libs/runtime/', ['^libs/config/']),
    only('outbound-stands-alone', '^libs/outbound/', []),
    only('contract-speaks-the-domain', '^libs/contract/', ['^libs/domain/']),
    only('application-over-domain', '^libs/application/', ['^libs/(domain|audit)/']),
    only('persistence-over-application', '^libs/persistence/', [
      '^libs/(application|domain|audit|contract)/',
      '^migrations/',
    ]),
    only('jobs-over-application', '^libs/jobs/', ['^libs/(application|domain)/']),
    only('engine-runs-extraction', '^libs/engine/', ['^libs/(application|domain|extraction)/']),
    only('web-knows-the-contract-alone', '^apps/web/', ['^libs/(contract|domain)/']),
    only('apps-apart-api', '^apps/api/', ['^libs/']),
    only('apps-apart-worker', '^apps/worker/', ['^libs/']),
    only('apps-apart-cli', '^apps/cli/', ['^libs/']),
    // Hashes stored by an older rule are made again with the rule as it is.
    only('migrations-know-the-rules-alone', '^migrations/', ['^libs/domain/']),
    {
      name: 'through-the-front-door',
      comment: 'A library is used through its index alone.',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/$2/', '/src/index\\.ts$'] },
    },
    {
      name: 'one-door-out',
      comment: 'Hosts that people name are asked through libs/outbound, which judges every address.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^libs/outbound/' },
      to: { path: 'node_modules/(undici|nodemailer)(/|$)' },
    },
    {
      name: 'no-framework-inside',
      severity: 'error',
      from: { path: '^libs/(domain|application|extraction|audit|contract)/' },
      to: { path: 'node_modules/(@nestjs|typeorm|bullmq|ioredis|pg|fastify)(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.tsx?$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};

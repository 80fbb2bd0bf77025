import { resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { isLoopback, loopbackUrl } from './loopback.js';
import { SETTINGS } from './settings.js';

/** What the whole product may know of its environment, parsed once before boot. */
export interface Config {
  /** TCP port of the api; 0 lets the system choose one. */
  readonly port: number;
  readonly host: string;
  /** True when only this machine can reach `host`. Demo sign-in links exist only then. */
  readonly loopback: boolean;
  /** Absolute path: embedded cluster, evidence files, keys. */
  readonly dataDir: string;
  /** The app role's connection; undefined means the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** The owner's connection, for migrations alone; `databaseUrl` where nothing else is given. */
  readonly migrateDatabaseUrl: string | undefined;
  /** The connection of whoever signs checkpoints; undefined leaves signing to a process elsewhere. */
  readonly signerDatabaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** A back end asked for by name; undefined lets `chooseQueue` decide. */
  readonly queueBackend: 'redis' | 'postgres' | undefined;
  /** Keeps desks apart that share one Redis. */
  readonly queuePrefix: string;
  readonly demo: boolean;
  /** Base of every link that leaves the house, no slash at the end; undefined only while `port` is 0. */
  readonly publicUrl: string | undefined;
  readonly nodeEnv: 'development' | 'test' | 'production';
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** A language model that marks claims, OpenAI-compatible; undefined leaves it to the offline engine. */
  readonly extractor:
    { readonly url: string; readonly key: string | undefined; readonly model: string } | undefined;
  /** Where e-mail goes; undefined writes it to files under the data folder. */
  readonly smtpUrl: string | undefined;
  /** Sender of every e-mail. */
  readonly mailFrom: string;
  /** What hosts named by people may be asked for: ports, and `address:port` pairs inside the house that are allowed. */
  readonly outbound: { readonly ports: ReadonlySet<number>; readonly allow: ReadonlySet<string> };
  readonly failpoints: readonly string[];
}

/**
 * Reads the environment, every fault at once.
 * @throws ConfigError naming each wrong variable, never its value
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = SETTINGS.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const set = parsed.data;
  const host = set.HOST ?? '127.0.0.1';
  const port = set.PORT ?? 3000;
  const loopback = isLoopback(host);
  const faults: string[] = [];
  if (!loopback && set.PUBLIC_URL === undefined) {
    faults.push(
      'PUBLIC_URL is required when HOST is not a loopback address: links in messages start with it.',
    );
  }
  if (!loopback && set.STET_DEMO === true) {
    faults.push(
      'STET_DEMO must be off when HOST is not a loopback address: demo people sign in with one click.',
    );
  }
  if (set.STET_QUEUE_BACKEND === 'postgres' && set.REDIS_URL !== undefined) {
    faults.push('STET_QUEUE_BACKEND is postgres although REDIS_URL is set: unset one of them.');
  }
  if (set.STET_EXTRACTOR_URL !== undefined && set.STET_EXTRACTOR_MODEL === undefined) {
    faults.push('STET_EXTRACTOR_MODEL is required with STET_EXTRACTOR_URL: it names the model to ask.');
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    port,
    host,
    loopback,
    dataDir: resolve(set.STET_DATA_DIR ?? '.stet'),
    databaseUrl: set.DATABASE_URL,
    migrateDatabaseUrl: set.STET_MIGRATE_DATABASE_URL ?? set.DATABASE_URL,
    signerDatabaseUrl: set.STET_SIGNER_DATABASE_URL,
    redisUrl: set.REDIS_URL,
    queueBackend: set.STET_QUEUE_BACKEND,
    queuePrefix: set.STET_QUEUE_PREFIX ?? 'stet',
    demo: set.STET_DEMO ?? (loopback && set.DATABASE_URL === undefined),
    publicUrl: set.PUBLIC_URL?.replace(/\/+$/, '') ?? (port === 0 ? undefined : loopbackUrl(host, port)),
    nodeEnv: set.NODE_ENV ?? 'development',
    logLevel: set.LOG_LEVEL ?? 'info',
    extractor:
      set.STET_EXTRACTOR_URL !== undefined && set.STET_EXTRACTOR_MODEL !== undefined
        ? { url: set.STET_EXTRACTOR_URL, key: set.STET_EXTRACTOR_KEY, model: set.STET_EXTRACTOR_MODEL }
        : undefined,
    smtpUrl: set.STET_SMTP_URL,
    mailFrom:
      set.STET_MAIL_FROM ??
      `Stet <stet@${set.PUBLIC_URL ? new URL(set.PUBLIC_URL).hostname : 'stet.localhost'}>`,
    outbound: {
      ports: new Set((set.STET_OUTBOUND_PORTS ?? ['80', '443']).map(Number)),
      allow: new Set(set.STET_OUTBOUND_ALLOW ?? []),
    },
    failpoints: set.STET_FAILPOINTS?.split(',') ?? [],
  };
}

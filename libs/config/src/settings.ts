import { z } from 'zod';

/** An empty variable counts as unset: `PORT= npm start` and compose files produce them. */
const unset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());

const url = (schemes: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol),
      `is not a URL that starts with ${schemes.map((s) => `${s}//`).join(' or ')}.`,
    );

const postgresUrl = url(['postgres:', 'postgresql:']);

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a whole number between 0 and 65535.')
  .transform(Number)
  .refine((n) => n <= 65_535, 'is not a whole number between 0 and 65535.');

const oneOf = <const T extends readonly [string, ...string[]]>(...words: T) =>
  z.enum(words, { error: `is none of ${words.join(', ')}.` });

const flag = oneOf('0', '1', 'true', 'false', 'on', 'off').transform((word) =>
  ['1', 'true', 'on'].includes(word),
);

const list = (item: RegExp, message: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every((part) => item.test(part)), message);

/** The variables as they stand in the environment; `readConfig` derives the rest from them. */
export const SETTINGS = z.object({
  PORT: optional(port),
  HOST: optional(z.string().regex(/^[A-Za-z0-9.:[\]-]+$/, 'is not a host name or an IP address.')),
  STET_DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(postgresUrl),
  STET_MIGRATE_DATABASE_URL: optional(postgresUrl),
  STET_SIGNER_DATABASE_URL: optional(postgresUrl),
  REDIS_URL: optional(url(['redis:', 'rediss:', 'valkey:', 'valkeys:'])),
  STET_DEMO: optional(flag),
  PUBLIC_URL: optional(url(['http:', 'https:'])),
  NODE_ENV: optional(oneOf('development', 'test', 'production')),
  LOG_LEVEL: optional(oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent')),
  STET_QUEUE_BACKEND: optional(oneOf('redis', 'postgres')),
  STET_QUEUE_PREFIX: optional(
    z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'is not a short name of letters, digits, - and _.'),
  ),
  STET_EXTRACTOR_URL: optional(url(['http:', 'https:'])),
  STET_EXTRACTOR_KEY: optional(z.string()),
  STET_EXTRACTOR_MODEL: optional(z.string().max(200)),
  STET_SMTP_URL: optional(url(['smtp:', 'smtps:'])),
  STET_MAIL_FROM: optional(
    z
      .string()
      .regex(/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'is not an address such as "Stet <stet@example.org>".'),
  ),
  STET_OUTBOUND_PORTS: optional(list(/^\d{1,5}$/, 'is not a comma-separated list of ports.')),
  STET_OUTBOUND_ALLOW: optional(
    list(/^[0-9a-f.:]+:\d{1,5}$/i, 'is not a comma-separated list of IP addresses with their ports.'),
  ),
  STET_FAILPOINTS: optional(
    z
      .string()
      .regex(
        /^[a-z-]+(:\d{1,4})?(,[a-z-]+(:\d{1,4})?)*$/,
        'is not a comma-separated list of failpoint names.',
      ),
  ),
});

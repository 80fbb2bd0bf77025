import { formatVkey, type SigningKey } from '@stet/audit';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The signer's folder: one or more private keys (`*.pem`), and the name of the log (`origin`). */
export interface SigningFolder {
  readonly origin: string;
  readonly keys: readonly SigningKey[];
  /** What verifiers are given, one for each key. */
  readonly vkeys: readonly string[];
  /** The newest note that was signed, kept beside the keys: a database set back in time is noticed. */
  readonly latest: string | null;
  readonly latestFile: string;
}

/** Opens the folder, made with a first key where there is none; two keys sign while one follows the other. */
export function openSigningFolder(folder: string, newOrigin: string): SigningFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const originFile = join(folder, 'origin');
  if (!existsSync(originFile)) writeFileSync(originFile, `${newOrigin}\n`);
  const origin = readFileSync(originFile, 'utf8').trim();
  const pems = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.pem'))
      .sort();
  if (pems().length === 0) keepKey(folder, newKey());
  const keys = pems().map((name) => ({
    name: origin,
    privateKey: createPrivateKey(readFileSync(join(folder, name))),
  }));
  const latestFile = join(folder, 'latest.note');
  return {
    origin,
    keys,
    vkeys: keys.map((key) => formatVkey(origin, createPublicKey(key.privateKey))),
    latest: existsSync(latestFile) ? readFileSync(latestFile, 'utf8') : null,
    latestFile,
  };
}

/** A key that is kept nowhere yet. */
export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** Keeps a key, readable by its owner alone. It signs beside the older one until that one's file is taken away. */
export function keepKey(folder: string, privateKey: KeyObject): void {
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  writeFileSync(join(folder, `key-${Date.now()}.pem`), pem, { mode: 0o600, flag: 'wx' });
}

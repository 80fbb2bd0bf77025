import { formatVkey, keyStatement, signNote } from '@stet/audit';
import { createPublicKey } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { read } from '../database.js';
import { first } from '../sql.js';
import { CheckpointSigner, SignerRefusal } from './checkpoint-signer.js';
import { keepKey, newKey, openSigningFolder } from './signing-keys.js';

/**
 * Makes one more key: an entry of the log names it in words the older keys signed, a checkpoint by the older keys alone
 * covers that entry, and only then is the key kept and signs with them. Whoever holds an older verifier key can follow.
 * @param source a connection as the role `stet_signer`
 * @returns the entry's number and the new verifier key
 * @throws SignerRefusal where the log is not what was signed before
 */
export async function rotateKey(
  source: DataSource,
  folder: string,
  newOrigin: string,
): Promise<{ readonly seq: number; readonly vkey: string }> {
  const older = openSigningFolder(folder, newOrigin);
  const signer = new CheckpointSigner(source, older);
  // A log that is not what was signed is found here, before it has a word of the new key.
  await signer.sign();
  const key = newKey();
  const vkey = formatVkey(older.origin, createPublicKey(key));
  const note = signNote(keyStatement(older.origin, vkey), ...older.keys);
  await read(source, (sql) => sql('SELECT audit.add_key($1, $2)', [vkey, note]));
  const entry = first(
    await read(source, (sql) =>
      sql<{ seq: string }>(
        `SELECT seq FROM audit.entry WHERE action = 'log.key-added'
          AND convert_from(body, 'UTF8')::json->'entry'->'to'->>'vkey' = $1`,
        [vkey],
      ),
    ),
  );
  const size = await signer.sign();
  if (!entry || (size !== null && size < Number(entry.seq)))
    throw new SignerRefusal('The entry that names the new key is under no checkpoint; the key is not kept.');
  keepKey(folder, key);
  return { seq: Number(entry.seq), vkey };
}

import { listen } from '../listener.js';
import { openDatabase } from '../database.js';
import { CheckpointSigner } from './checkpoint-signer.js';
import type { SigningFolder } from './signing-keys.js';

const SIGN_EVERY_MS = 60_000;

/** Signs every minute with new entries, every thousand entries and at each publication, until it is closed. */
export async function runSigner(
  url: string,
  folder: SigningFolder,
  onError: (error: unknown) => void,
): Promise<{ close(): Promise<void> }> {
  const source = await openDatabase(url, { name: 'stet-signer', max: 1, role: 'stet_signer' });
  const signer = new CheckpointSigner(source, folder);
  // One after another: an entry that comes while the log is read has its turn after that.
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = false;
  const look = (urgentOnly: boolean): void => {
    if (waiting && urgentOnly) return;
    waiting = true;
    turn = turn.then(async () => {
      waiting = false;
      if (!urgentOnly || (await signer.isUrgent())) await signer.sign();
    });
    turn = turn.catch(onError);
  };
  look(false);
  const timer = setInterval(() => look(false), SIGN_EVERY_MS);
  const listener = listen(url, 'stet_audit', 'stet-signer-wake', () => look(true), 'stet_signer');
  return {
    close: async () => {
      clearInterval(timer);
      await listener.close();
      await turn;
      await source.destroy();
    },
  };
}

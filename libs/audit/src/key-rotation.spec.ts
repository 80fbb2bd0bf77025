import { ORIGIN, SIGNER, STRANGER, buildLines, noteOf, pair } from '../../../test/support/audit-log.js';
import {
  KEY_ADDED,
  addedKeys,
  checkpointBody,
  followKeys,
  keyStatement,
  openCheckpoint,
  signNote,
  type SigningKey,
} from './index.js';

const SECOND = pair();
const THIRD = pair();

const names = (vkey: string, by: SigningKey, said = keyStatement(ORIGIN, vkey)) => ({
  action: KEY_ADDED,
  to: { note: signNote(said, by), vkey },
});

/** Entry 4 names the second key, entry 7 the third; each statement is signed by the key before. */
const honest = buildLines(9, {
  4: names(SECOND.vkey, SIGNER.key),
  7: names(THIRD.vkey, SECOND.key),
});
const note = (size: number, { key }: { key: SigningKey }, lines = honest) =>
  noteOf(lines.slice(0, size), ORIGIN, key);
const NOTES = [note(5, SIGNER), note(8, SECOND), note(9, THIRD)];

async function* inParts(lines: readonly Buffer[], length: number) {
  const bytes = Buffer.concat(lines);
  for (let at = 0; at < bytes.length; at += length)
    yield await Promise.resolve(bytes.subarray(at, at + length));
}

const follow = async (lines: readonly Buffer[], notes: readonly string[], ...given: string[]) =>
  followKeys(given, notes, await addedKeys(inParts(lines, 997)));

describe('a key that follows another', () => {
  it('is found in a log whatever its parts', async () => {
    for (const length of [1, 7, 4096])
      expect((await addedKeys(inParts(honest, length))).map(({ seq, vkey }) => [seq, vkey])).toEqual([
        [4, SECOND.vkey],
        [7, THIRD.vkey],
      ]);
  });

  it('is believed by whoever holds the first alone, one after another', async () => {
    const { vkeys, uncovered } = await follow(honest, NOTES, SIGNER.vkey);
    expect(vkeys).toEqual([SIGNER.vkey, SECOND.vkey, THIRD.vkey]);
    expect(uncovered).toEqual([]);
    for (const [i, size] of [5, 8, 9].entries())
      expect(openCheckpoint(NOTES[i] ?? '', ...vkeys).size).toBe(size);
  });

  it('leads forward alone: the newest key says nothing of those before it', async () => {
    expect((await follow(honest, NOTES, THIRD.vkey)).vkeys).toEqual([THIRD.vkey]);
    expect((await follow(honest, NOTES, SECOND.vkey)).vkeys).toEqual([SECOND.vkey, THIRD.vkey]);
  });

  it.each([
    ['no checkpoint of the older key covers the entry', [note(3, SIGNER), note(9, SECOND)]],
    ['only the new key’s own checkpoint covers it', [note(9, SECOND)]],
    ['the covering checkpoint is a stranger’s', [note(9, STRANGER), note(9, SECOND)]],
    [
      'the covering checkpoint’s signature is wrong',
      [note(5, SIGNER).replace('\n5\n', '\n6\n'), note(9, SECOND)],
    ],
    [
      'the covering checkpoint is of another log',
      [noteOf(honest, 'other.example/audit', SIGNER.key), note(9, SECOND)],
    ],
  ])('is not followed where %s', async (_, notes) => {
    const { vkeys, uncovered } = await follow(honest, notes, SIGNER.vkey);
    expect(vkeys).toEqual([SIGNER.vkey]);
    expect(uncovered.map(({ seq }) => seq)).toEqual([4]);
  });

  it('covers by the entry’s own number: a checkpoint one short is not enough', async () => {
    expect((await follow(honest, [note(3, SIGNER)], SIGNER.vkey)).followed).toEqual([]);
    expect((await follow(honest, [note(4, SIGNER)], SIGNER.vkey)).followed).toHaveLength(1);
  });

  it('is not followed where somebody else signed for it, with the whole log sealed anew', async () => {
    const forged = buildLines(9, { 4: names(STRANGER.vkey, STRANGER.key) });
    const notes = [note(9, SIGNER, forged), note(9, STRANGER, forged)];
    expect((await follow(forged, notes, SIGNER.vkey)).vkeys).toEqual([SIGNER.vkey]);
  });

  it.each([
    [
      'names another key than was signed',
      names(STRANGER.vkey, SIGNER.key, keyStatement(ORIGIN, SECOND.vkey)),
    ],
    [
      'is signed for another log',
      names(SECOND.vkey, SIGNER.key, keyStatement('other.example/audit', SECOND.vkey)),
    ],
    [
      'shows a checkpoint for a statement',
      names(SECOND.vkey, SIGNER.key, checkpointBody({ origin: ORIGIN, size: 1, root: 'A'.repeat(43) + '=' })),
    ],
    [
      'has a signature that is wrong',
      {
        action: KEY_ADDED,
        to: {
          vkey: STRANGER.vkey,
          note: names(SECOND.vkey, SIGNER.key).to.note.replace(SECOND.vkey, STRANGER.vkey),
        },
      },
    ],
  ])('condemns an entry that %s', async (_, entry) => {
    const lines = buildLines(9, { 4: entry });
    await expect(follow(lines, [note(9, SIGNER, lines)], SIGNER.vkey)).rejects.toThrow('Entry 4');
  });

  it('is not taken from words inside an entry, nor from a line that is cut', async () => {
    const words = buildLines(3, { 2: { to: { state: `"entry":{"action":"${KEY_ADDED}"` } } });
    expect(await addedKeys(inParts(words, 50))).toEqual([]);
    const cut = [...honest.slice(0, 3), honest[3]?.subarray(0, 200) ?? Buffer.alloc(0)];
    expect(await addedKeys(inParts(cut, 50))).toEqual([]);
  });
});

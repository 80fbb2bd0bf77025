import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { ORIGIN, SIGNER, STRANGER, buildLines, noteOf } from '../../../test/support/audit-log.js';
import {
  COSIGNATURE,
  cosignNote,
  formatVkey,
  openCheckpoint,
  parseVkey,
  signNote,
  verifySignedNote,
} from './index.js';

const note = noteOf(buildLines(3));
const TEXT = 'example.com/log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n';

describe('a signed note', () => {
  it('opens with its key, and with several lines where a key follows another', () => {
    expect(openCheckpoint(note, SIGNER.vkey)).toMatchObject({ origin: ORIGIN, size: 3 });
    const both = signNote(verifySignedNote(note, SIGNER.vkey).text, SIGNER.key, STRANGER.key);
    for (const vkeys of [[SIGNER.vkey], [STRANGER.vkey], [SIGNER.vkey, STRANGER.vkey]])
      expect(openCheckpoint(both, ...vkeys)).toMatchObject({ size: 3 });
  });

  it('is condemned by a wrong line of a known key, whatever the others say', () => {
    const lines = note.split('\n');
    const line = lines.at(-2) ?? '';
    const wrong = signNote('other\n', SIGNER.key).split('\n').at(-2) ?? '';
    expect(() => openCheckpoint(`${note}${wrong}\n`, SIGNER.vkey)).toThrow(/wrong/);
    expect(() => openCheckpoint(note.replace(line, wrong), SIGNER.vkey)).toThrow(/wrong/);
  });

  it('carries a witness’s line, which alone does not make it the log’s', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const seen = cosignNote(note, { name: 'witness.example', privateKey }, 1_767_225_600);
    const witness = formatVkey('witness.example', publicKey, COSIGNATURE);
    expect(openCheckpoint(seen, SIGNER.vkey)).toMatchObject({ size: 3 });
    expect(verifySignedNote(seen, SIGNER.vkey, witness).signers.map((s) => s.name)).toEqual([
      ORIGIN,
      'witness.example',
    ]);
    expect(() => openCheckpoint(seen, witness)).toThrow(/of the log|not of/);
    expect(() => verifySignedNote(seen.replace('\n3\n', '\n4\n'), witness)).toThrow(/wrong/);
  });

  it('has the key id and the signature that follow from the specification', () => {
    // RFC 8032, 7.1, test 1: the secret and public key.
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const privateKey = createPrivateKey({
      key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
      format: 'der',
      type: 'pkcs8',
    });
    const signed = signNote(TEXT, { name: 'example.com/log', privateKey });
    expect(signed).toMatchInlineSnapshot(`
     "example.com/log
     1
     AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

     — example.com/log zHFGcLHVqY4liR4uHnkzrjGkOPbnnojoD1nxhoonvRrSwcEv0LbJyPVKIhu/bJ1Kbh0nEXbxbjp1NWRQLzf++UsZPQE=
     "
    `);
  });

  it.each([
    ['no note at all', 'hello'],
    ['no signature', `${TEXT}\n`],
    ['a line that is no signature', `${note}hello\n`],
    ['no line feed at the end', note.slice(0, -1)],
  ])('is refused: %s', (_, bad) => {
    expect(() => verifySignedNote(bad, SIGNER.vkey)).toThrow();
  });

  it.each(['', 'a+b', 'a+00000000+AAAA', SIGNER.vkey.replace('+', ' +')])('has no such key: %j', (vkey) => {
    expect(() => parseVkey(vkey)).toThrow();
  });
});

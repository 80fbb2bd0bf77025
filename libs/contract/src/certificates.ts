import { z } from 'zod';
import { id } from './primitives.js';

const seq = z.number().int().describe('number of the entry in the log');
const proof = z.string().describe('a C2SP tlog-proof: entry, path and signed checkpoint in one text');

/** The live sign-offs of a claim, each with the proof that its entry stands in the signed log. */
export const certificates = z
  .strictObject({
    items: z.array(z.strictObject({ seq, person: id, proof })),
    waiting: z.number().int().describe('sign-offs that no checkpoint covers yet'),
  })
  .meta({ id: 'Certificates' });

/** A revision's release and the sign-offs that were live then (before a release: that are live now), with proofs. */
export const revisionCertificate = z
  .strictObject({
    article: id,
    revision: z.number().int(),
    hash: z.string().describe('SHA-256 of the revision’s text, as the release names it'),
    release: seq.nullable().describe('which of the items is the release'),
    items: z.array(z.strictObject({ seq, claim: id.nullable(), person: id.nullable(), proof })),
    waiting: z.number().int().describe('entries that no checkpoint covers yet'),
  })
  .meta({ id: 'RevisionCertificate' });

import { VOID_CAUSES, type VoidCause } from '@stet/domain';
import type { Case, Scene } from './scene.js';

/** The sign-off of the text that changed is said to be void for another cause; that of the ruling for this one. */
const said = (cause: VoidCause) => (s: Scene) =>
  `UPDATE stet.sign_off SET void_cause = '${cause}' WHERE voided_at IS NOT NULL
     AND claim_id = '${cause === 'text_changed' ? s.ruled : s.voided}'`;

const ofTheVoided = (change: string) => (s: Scene) =>
  `UPDATE stet.sign_off s SET ${change} WHERE s.claim_id = '${s.voided}' AND s.voided_at IS NOT NULL`;

export const VOID_CASES: readonly Case[] = [
  ...VOID_CAUSES.map((cause): Case => ({
    id: 'I-09b',
    what: `a sign-off is void as ${cause} and no such thing happened`,
    breaks: said(cause),
    names: () => `is void as ${cause}`,
  })),
  {
    id: 'I-09b',
    what: 'a sign-off is void for the text that it is of',
    breaks: ofTheVoided('text_hash = (SELECT c.text_hash FROM stet.claim c WHERE c.id = s.claim_id)'),
    names: () => 'for a text that stood',
  },
  {
    id: 'I-09b',
    what: 'a sign-off was void before it was given',
    breaks: ofTheVoided('claim_version = s.void_version'),
    names: () => 'before it was given',
  },
  {
    id: 'I-09b',
    what: 'a sign-off is void by a move that went elsewhere',
    breaks: (s) =>
      `UPDATE audit.entry SET body = replace(convert_from(body, 'UTF8'), '"state":"stale"', '"state":"queued"')::bytea
        WHERE claim = '${s.voided}' AND action = 'claim.mark-stale'`,
    names: () => 'by a move to queued',
  },
  {
    id: 'I-09c',
    what: 'a ruling left a sign-off standing',
    breaks: (s) =>
      `DROP INDEX stet.sign_off_once;
       UPDATE stet.sign_off SET voided_at = NULL, void_cause = NULL, void_version = NULL WHERE claim_id = '${s.ruled}'`,
    names: () => 'still counts after claim.rule',
  },
];

import type { Case } from './scene.js';

/** A claim’s last entry, with something in its sealed bytes said otherwise. */
const forge = (claim: string, from: string, to: string): string =>
  `UPDATE audit.entry SET body = replace(convert_from(body, 'UTF8'), '${from}', '${to}')::bytea
    WHERE claim = '${claim}' AND claim_version = (SELECT max(claim_version) FROM audit.entry WHERE claim = '${claim}')`;

export const WORKFLOW_CASES: readonly Case[] = [
  {
    id: 'I-01',
    what: 'a claim was changed and no entry says so',
    breaks: (s) => `UPDATE stet.claim SET version = version + 1 WHERE id = '${s.queued}'`,
    names: (s) => s.queued,
  },
  {
    id: 'I-02',
    what: 'a verdict is not the one that was logged',
    breaks: (s) => `UPDATE stet.claim SET verdict = 'misleading' WHERE id = '${s.signed}'`,
    names: (s) => s.signed,
  },
  {
    id: 'I-02',
    what: 'a step is logged of somebody who may not take it',
    breaks: (s) => forge(s.signed, '"role":"checker"', '"role":"author"'),
    names: () => 'not for author',
  },
  {
    id: 'I-02',
    what: 'a step is logged that the table does not have',
    breaks: (s) => forge(s.checking, '"state":"assigned"', '"state":"extracted"'),
    names: (s) => s.checking,
  },
  {
    id: 'I-06',
    what: 'who proposed also signed',
    breaks: (s) => `UPDATE stet.sign_off SET person_id = '${s.pia}' WHERE claim_id = '${s.signed}'`,
    names: () => 'proposed',
  },
  {
    id: 'I-07',
    what: 'a claim is signed off by nobody',
    breaks: (s) =>
      `UPDATE stet.sign_off SET voided_at = now(), void_cause = 'sent_back', void_version = 1 WHERE claim_id = '${s.signed}'`,
    names: (s) => s.signed,
  },
  {
    id: 'I-08',
    what: 'a sign-off is of another text',
    breaks: (s) =>
      `UPDATE stet.sign_off SET wordings = ARRAY[repeat('0', 64)] WHERE claim_id = '${s.signed}'`,
    names: () => 'another text',
  },
  {
    id: 'I-09',
    what: 'a sign-off was voided and nothing happened',
    breaks: (s) => `UPDATE stet.sign_off SET void_version = 99 WHERE claim_id = '${s.voided}'`,
    names: () => 'voided by no entry',
  },
  {
    id: 'I-12a',
    what: 'a claim stands in the way and says it does not',
    breaks: (s) => `UPDATE stet.claim SET blocker = NULL WHERE id = '${s.queued}'`,
    names: (s) => s.queued,
  },
  {
    id: 'I-12b',
    what: 'an article is cleared with claims in the way',
    breaks: (s) => `UPDATE stet.article SET state = 'cleared' WHERE id = '${s.article}'`,
    names: (s) => s.article,
  },
  {
    id: 'I-15',
    what: 'a lease ran out and nobody took it back',
    breaks: (s) =>
      `UPDATE stet.claim SET lease_expires_at = now() - interval '1 hour' WHERE id = '${s.checking}'`,
    names: (s) => s.checking,
  },
  {
    id: 'I-15b',
    what: 'a claim is in other hands than it was given to',
    breaks: (s) => `UPDATE stet.claim SET assignee_id = '${s.quin}' WHERE id = '${s.checking}'`,
    names: (s) => s.checking,
  },
  {
    id: 'I-15b',
    what: 'a claim was given to two',
    breaks: (s) =>
      `DROP INDEX stet.assignment_open;
       INSERT INTO stet.assignment (id, desk_id, claim_id, part, person_id, how, why, others)
       SELECT gen_random_uuid(), desk_id, claim_id, part, '${s.quin}', how, why, others FROM stet.assignment
        WHERE claim_id = '${s.checking}' AND ended_at IS NULL`,
    names: (s) => s.checking,
  },
  {
    id: 'I-26',
    what: 'a claim waits for an answer to no question',
    breaks: (s) => `UPDATE stet.author_query SET closed_at = now() WHERE claim_id = '${s.asking}'`,
    names: (s) => s.asking,
  },
];

import type { Case } from './scene.js';

const OTHER = `(SELECT id FROM stet.desk WHERE slug = 'other')`;
const NOBODY = '00000000-0000-7000-8000-000000000000';

export const DESK_CASES: readonly Case[] = [
  {
    id: 'I-23',
    what: 'a claim is of another desk than its article',
    breaks: (s) => `UPDATE stet.claim SET desk_id = ${OTHER} WHERE id = '${s.queued}'`,
    names: (s) => s.queued,
  },
  {
    id: 'I-23',
    what: 'a claim is held by somebody who has left',
    breaks: (s) => `DELETE FROM stet.membership WHERE person_id = '${s.quin}'`,
    names: (s) => s.proposed,
  },
  {
    id: 'I-24',
    what: 'evidence is archived without a file',
    breaks: (s) =>
      `ALTER TABLE stet.evidence DROP CONSTRAINT evidence_archived;
       UPDATE stet.evidence SET archive = 'archived' WHERE claim_id = '${s.proposed}'`,
    names: () => 'is archived without',
  },
  {
    id: 'I-27',
    what: 'an entry is by nobody',
    breaks: (s) => `UPDATE audit.entry SET actor = '${NOBODY}' WHERE claim = '${s.signed}'`,
    names: () => `audit.entry.actor ${NOBODY}`,
  },
  {
    id: 'I-27',
    what: 'a claim is of an article that is gone',
    breaks: (s) => `DELETE FROM stet.article WHERE id = '${s.article}'`,
    names: (s) => `stet.claim.article_id ${s.article}`,
  },
  {
    id: 'I-27',
    what: 'a column refers to something undeclared',
    breaks: () => 'ALTER TABLE stet.claim ADD COLUMN newsroom_id uuid',
    names: () => 'stet.claim.newsroom_id',
  },
];

import type { Case } from './scene.js';

const standing = (claim: string): string =>
  `claim_id = '${claim}' AND revision_id = (SELECT id FROM stet.revision r WHERE r.number = 2 AND r.article_id = (SELECT article_id FROM stet.claim WHERE id = '${claim}'))`;

export const TEXT_CASES: readonly Case[] = [
  {
    id: 'I-08',
    what: 'a claim is repeated in other words than were signed',
    breaks: (s) =>
      `UPDATE stet.occurrence SET exact = 'one has 15,300 inhabitants' WHERE ${standing(s.signed)}`,
    names: () => 'does not cover “one has 15,300 inhabitants”',
  },
  {
    id: 'I-10',
    what: 'a claim does not stand where it says',
    breaks: (s) => `UPDATE stet.occurrence SET start_offset = start_offset + 1 WHERE ${standing(s.queued)}`,
    names: (s) => s.queued,
  },
  {
    id: 'I-10b',
    what: 'a revision lost a claim',
    breaks: (s) => `DELETE FROM stet.occurrence WHERE ${standing(s.queued)}`,
    names: (s) => s.queued,
  },
  {
    id: 'I-11a',
    what: 'a text was changed after it was hashed',
    breaks: (s) =>
      `UPDATE stet.revision_block SET kind = 'quote' WHERE number = 0 AND article_id = '${s.released}'`,
    names: (s) => s.released,
  },
  {
    id: 'I-11b',
    what: 'an article was released without reason or approval',
    breaks: (s) => `UPDATE stet.release SET hash = repeat('0', 64) WHERE article_id = '${s.released}'`,
    names: (s) => s.released,
  },
  {
    id: 'I-11c',
    what: 'a release went over a claim that was in the way',
    breaks: (s) =>
      `UPDATE audit.entry SET body = replace(convert_from(body, 'UTF8'), '"state":"signed_off"', '"state":"proposed"')::bytea WHERE article = '${s.released}'`,
    names: () => 'was in the way',
  },
];

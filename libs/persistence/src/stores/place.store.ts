import {
  newId,
  type ClaimStore,
  type LastPlaces,
  type Occurrence,
  type PlacedClaim,
} from '@stet/application';
import { inBatches } from '../in-batches.js';
import type { Sql } from '../sql.js';

type PlaceStore = Pick<
  ClaimStore,
  | 'occurrences'
  | 'standing'
  | 'lastPlaces'
  | 'setOccurrences'
  | 'placeAll'
  | 'standingIn'
  | 'setMatch'
  | 'match'
  | 'openCandidates'
>;

const PLACE = `o.block, o.start_offset AS start, o.end_offset AS "end", o.exact, o.prefix, o.suffix, o.reads`;
const INCONSISTENCY = `CASE WHEN o.differs IS NOT NULL
  THEN json_build_object('was', o.was, 'why', o.differs, 'acceptedBy', o.accepted_by) END AS inconsistency`;

/** Where claims stand, and where a person has to decide. */
export function placeStore(sql: Sql): PlaceStore {
  const placeAll: PlaceStore['placeAll'] = (revisionId, placed) =>
    inBatches(
      sql,
      `INSERT INTO stet.occurrence (id, claim_id, revision_id, ordinal, block, start_offset, end_offset, exact, prefix, suffix, was, differs, accepted_by, reads)
       SELECT o.id, o.claim, $2, o.ordinal, o.block, o.start, o."end", o.exact, o.prefix, o.suffix,
              o.inconsistency->>'was', o.inconsistency->>'why', (o.inconsistency->>'acceptedBy')::uuid, o.reads
         FROM json_to_recordset($1::json) AS o(id uuid, claim uuid, ordinal int, block int, start int, "end" int,
                                                exact text, prefix text, suffix text, inconsistency json, reads jsonb)`,
      placed.flatMap(({ claim, occurrences }) =>
        occurrences.map((o, ordinal) => ({ ...o, id: newId(), claim, ordinal })),
      ),
      revisionId,
    );
  return {
    placeAll,
    occurrences: (claim, revision) =>
      sql<Occurrence>(
        `SELECT ${PLACE}, ${INCONSISTENCY}
           FROM stet.occurrence o JOIN stet.revision r ON r.id = o.revision_id
          WHERE o.claim_id = $1 AND r.number = $2 ORDER BY o.ordinal`,
        [claim, revision],
      ),
    standing: (claim) =>
      sql<Occurrence>(
        `SELECT ${PLACE}, ${INCONSISTENCY} FROM stet.occurrence o
          WHERE o.claim_id = $1 AND o.revision_id = (
            SELECT r.id FROM stet.revision r JOIN stet.claim c USING (article_id)
             WHERE c.id = $1 AND r.state = 'split' ORDER BY r.number DESC LIMIT 1)
          ORDER BY o.ordinal`,
        [claim],
      ),
    lastPlaces: async (article) => {
      const rows = await sql<Occurrence & { claim: string; revision: number }>(
        `SELECT claim, revision, block, start, "end", exact, prefix, suffix, inconsistency
           FROM (SELECT o.claim_id AS claim, r.number AS revision, o.ordinal, ${PLACE}, ${INCONSISTENCY},
                        max(r.number) OVER (PARTITION BY o.claim_id) AS newest
                   FROM stet.occurrence o JOIN stet.revision r ON r.id = o.revision_id JOIN stet.claim c ON c.id = o.claim_id
                  WHERE r.article_id = $1 AND r.state = 'split' AND c.state <> 'withdrawn') placed
          WHERE revision = newest ORDER BY claim, ordinal`,
        [article],
      );
      const last = new Map<string, LastPlaces & { places: Occurrence[] }>();
      for (const { claim, revision, ...place } of rows) {
        const known = last.get(claim);
        if (known) known.places.push(place);
        else last.set(claim, { claim, revision, places: [place] });
      }
      return [...last.values()];
    },
    setOccurrences: async (claim, revisionId, occurrences) => {
      await sql('DELETE FROM stet.occurrence WHERE claim_id = $1 AND revision_id = $2', [claim, revisionId]);
      await placeAll(revisionId, [{ claim, occurrences }]);
    },
    standingIn: (revisionId) =>
      sql<PlacedClaim>(
        `SELECT o.claim_id AS claim, o.block, o.start_offset AS start, o.end_offset AS "end"
           FROM stet.occurrence o JOIN stet.claim c ON c.id = o.claim_id
          WHERE o.revision_id = $1 AND c.state <> 'withdrawn' ORDER BY o.block, o.start_offset`,
        [revisionId],
      ),
    setMatch: async (claim, revisionId, { candidates, also }) => {
      await sql('DELETE FROM stet.candidate_place WHERE claim_id = $1 AND revision_id = $2', [
        claim,
        revisionId,
      ]);
      for (const [ordinal, o] of [...candidates, ...also].entries()) {
        await sql(
          `INSERT INTO stet.candidate_place (claim_id, revision_id, ordinal, also, block, start_offset, end_offset, exact, prefix, suffix, reads)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
          [
            claim,
            revisionId,
            ordinal,
            ordinal >= candidates.length,
            o.block,
            o.start,
            o.end,
            o.exact,
            o.prefix,
            o.suffix,
            o.reads ? JSON.stringify(o.reads) : null,
          ],
        );
      }
    },
    openCandidates: (revisionId) =>
      sql<PlacedClaim>(
        `SELECT claim_id AS claim, block, start_offset AS start, end_offset AS "end"
           FROM stet.candidate_place WHERE revision_id = $1`,
        [revisionId],
      ),
    match: async (claim, revisionId) => {
      const rows = await sql<Occurrence & { also: boolean }>(
        `SELECT o.also, ${PLACE} FROM stet.candidate_place o
          WHERE o.claim_id = $1 AND o.revision_id = $2 ORDER BY o.ordinal`,
        [claim, revisionId],
      );
      const of = (also: boolean): Occurrence[] =>
        rows.filter((row) => row.also === also).map(({ also: _, ...place }) => place);
      return { candidates: of(false), also: of(true) };
    },
  };
}

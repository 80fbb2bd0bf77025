import type { PolicyPreview } from '@stet/contract';
import type { OpenClaim } from '@stet/domain';
import type { Sql } from '../sql.js';

type Row = Omit<PolicyPreview['claims'][number], 'effects'> & OpenClaim;

/** The claims of a desk that keep an article from being released, as far as a policy looks at them. */
export const openClaimsOf = (sql: Sql, deskId: string): Promise<Row[]> =>
  sql<Row>(
    `SELECT c.id AS claim, c.number, c.exact, a.id AS article, a.title AS "articleTitle", c.state, c.risk,
            c.sign_offs_required AS "signOffsRequired", c.legal
       FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
      WHERE c.desk_id = $1 AND c.blocker IS NOT NULL AND a.state <> 'released' ORDER BY a.title, a.id, c.number`,
    [deskId],
  );

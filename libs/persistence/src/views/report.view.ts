import type { Claim, ClaimSummary, FactCheckReport } from '@stet/contract';
import { first, type Sql } from '../sql.js';
import { articleView } from './article.views.js';
import { auditHead } from './audit.views.js';
import { hideFindings } from './blind.js';
import { claimsOfArticle } from './claim.views.js';
import { publicationsOf } from './correction.views.js';
import { EVIDENCE_OF_CLAIM } from './evidence.fragment.js';
import { iso } from './fragments.js';
import { SIGN_OFFS_OF_CLAIM } from './sign-off.fragment.js';

/** More than any article has; a report leaves nothing out. */
const ALL = 1_000_000;
const NOTHING_FOUND: Findings = { evidence: [], signOffs: [], wording: null };

type Findings = Pick<Claim, 'evidence' | 'signOffs' | 'wording'>;

/**
 * The record of an article's check, as the viewer may see it; `null` where the article is not theirs to see. Ask for it
 * inside one snapshot, so that its parts agree.
 */
export async function reportView(sql: Sql, viewer: string, article: string): Promise<FactCheckReport | null> {
  const found = await articleView(sql, viewer, article);
  if (!found) return null;
  const { items } = await claimsOfArticle(sql, viewer, article, { limit: ALL, cursor: undefined });
  const findings = await findingsOf(sql, viewer, article);
  const clock = first(await sql<{ now: string }>(`SELECT ${iso('now()')} AS now`));
  const { id, title, desk, state, publishAt, revision, hash, facts } = found;
  return {
    article: { id, title, desk, state, publishAt, revision, hash, retracted: facts.retracted },
    publications: await publicationsOf(sql, viewer, article),
    claims: items.map((claim) => reported(claim, findings.get(claim.id))),
    log: await auditHead(sql),
    preparedAt: clock?.now ?? '',
  };
}

/** By claim. */
async function findingsOf(sql: Sql, viewer: string, article: string): Promise<Map<string, Findings>> {
  const rows = await sql<Findings & { id: string }>(
    `SELECT c.id, c.wording, ${EVIDENCE_OF_CLAIM} AS evidence, ${SIGN_OFFS_OF_CLAIM} AS "signOffs"
       FROM stet.claim c WHERE c.article_id = $2`,
    [viewer, article],
  );
  return new Map(rows.map(({ id, ...findings }) => [id, findings]));
}

function reported(
  claim: ClaimSummary,
  findings: Findings = NOTHING_FOUND,
): FactCheckReport['claims'][number] {
  const { id, number, exact, state, stateReason, verdict, edit, legal, kinds, risk, speaker } = claim;
  const { occurrences, signOffsRequired, blocker, blind } = claim;
  return {
    ...{ id, number, exact, state, stateReason, verdict, edit, legal, kinds, risk, speaker },
    ...{ occurrences, signOffsRequired, blocker, blind },
    ...(blind ? hideFindings(findings) : findings),
  };
}

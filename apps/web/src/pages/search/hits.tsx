import type { ArticleHit, AuditHit, ClaimHit, EvidenceHit } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { fullTime } from '../../format/time.js';
import { t } from '../../texts/t.js';
import { ClaimTime } from '../../ui/claim-time.js';
import { StateBadge, VerdictBadge } from '../../ui/state-badge.js';
import { didWord, sourceWord, stageWord } from '../../words.js';
import { Marked } from './marked.js';

export function ArticleRow({ hit }: { hit: ArticleHit }) {
  return (
    <li data-hit={hit.id}>
      <Link className="hit-link" to="/articles/$id" params={{ id: hit.id }} search={{}}>
        <Marked shown={hit.title} />
      </Link>
      {hit.text.text !== '' && (
        <p className="hit-text">
          <Marked shown={hit.text} />
        </p>
      )}
      <p className="hint">
        {stageWord(hit.state)} · {t('count.claims', { count: hit.claims })} ·{' '}
        <time dateTime={hit.submittedAt}>{fullTime(hit.submittedAt)}</time>
      </p>
    </li>
  );
}

interface ClaimProps {
  readonly hit: ClaimHit;
  readonly now: number;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

export function ClaimRow({ hit: { claim, text }, now, selected, onSelect }: ClaimProps) {
  return (
    <li data-hit={claim.id} data-claim={claim.id} data-selected={selected || undefined}>
      <input
        type="checkbox"
        className="hit-check"
        checked={selected}
        onChange={onSelect}
        aria-label={t('search.selectClaim', { number: claim.number, title: claim.articleTitle })}
      />
      <Link
        className="hit-link"
        to="/articles/$id"
        params={{ id: claim.article }}
        search={{ claim: claim.id }}
      >
        <Marked shown={text} />
      </Link>
      <p className="hit-facts">
        <StateBadge state={claim.state} />
        <VerdictBadge verdict={claim.verdict} />
        {claim.assignee && <span>{claim.assignee.name}</span>}
        <ClaimTime claim={claim} now={now} />
        <span className="hint">
          {t('search.inArticle', { title: claim.articleTitle, number: claim.number })}
        </span>
      </p>
    </li>
  );
}

export function EvidenceRow({ hit }: { hit: EvidenceHit }) {
  return (
    <li data-hit={hit.id}>
      <Link
        className="hit-link"
        to="/articles/$id"
        params={{ id: hit.article.id }}
        search={{ claim: hit.claim.id }}
      >
        <Marked shown={hit.source} />
      </Link>
      {hit.text.text !== '' && (
        <p className="hit-text">
          <Marked shown={hit.text} />
        </p>
      )}
      <p className="hint">
        {sourceWord(hit.kind)}
        {hit.confidential && ` · ${t('search.confidential')}`}
        {hit.addedBy && ` · ${hit.addedBy.name}`} ·{' '}
        {t('search.inArticle', { title: hit.article.title, number: hit.claim.number })}
      </p>
    </li>
  );
}

export function AuditRow({ hit: { entry, text, claim, article } }: { hit: AuditHit }) {
  return (
    <li data-hit={entry.seq}>
      <Link
        className="hit-link"
        to="/audit"
        search={{ article: entry.article ?? undefined, claim: entry.claim ?? undefined }}
      >
        <bdi>{entry.actor.name}</bdi> {didWord(entry.action)}
      </Link>
      {text.text !== '' && (
        <p className="hit-text">
          <Marked shown={text} />
        </p>
      )}
      <p className="hint">
        <time dateTime={entry.at}>{fullTime(entry.at)}</time>
        {article && claim && ` · ${t('search.inArticle', { title: article.title, number: claim.number })}`}
        {article && !claim && ` · ${article.title}`}
      </p>
    </li>
  );
}

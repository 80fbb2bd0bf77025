import type { ClaimDiff } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { useClaim } from '../../queries/use-claims.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { VerdictBadge } from '../../ui/state-badge.js';
import { DecideMatch } from './decide-match.js';
import { DecidePlace } from './decide-place.js';
import { Difference } from './difference.js';
import { titleOf, type Line } from './lines.js';
import { OutcomeChip } from './outcome-chip.js';

interface Props {
  readonly article: string;
  readonly line: Line;
  readonly onDecided: () => void;
}

/** One claim of the report: what became of its words, what that takes away, and what has to be decided. */
export function LineInHand({ article, line, onDecided }: Props) {
  const { change, asks } = line;
  return (
    <div className="stack" data-line-in-hand={line.id}>
      <div className="row wrap">
        <h2>{titleOf(change)}</h2>
        <OutcomeChip outcome={change.outcome} />
        {change.outcome === 'ambiguous' && asks === null && (
          <span className="hint">{t('revision.alreadyDecided')}</span>
        )}
      </div>
      <p lang="en" dir="auto">
        {change.reason}
      </p>
      <Words change={change} />
      {change.verdict && (
        <p>
          {t('revision.wasFound')} <VerdictBadge verdict={change.verdict} />{' '}
          <span className="hint">{t('revision.history')}</span>
        </p>
      )}
      {change.voids > 0 && <p>{t('revision.voids', { count: change.voids })}</p>}
      {change.resembles && (
        <p>
          {t('revision.resembles', { number: change.resembles.number })}{' '}
          <q dir="auto">{change.resembles.exact}</q>
        </p>
      )}
      {asks && change.claimId && <Decide claim={change.claimId} asks={asks} onDecided={onDecided} />}
      {change.claimId && (
        <Link to="/articles/$id" params={{ id: article }} search={{ claim: change.claimId }}>
          {t('revision.openClaim')}
        </Link>
      )}
    </div>
  );
}

function Words({ change: { from, to, words, outcome } }: { change: ClaimDiff }) {
  if (words.some((w) => w.op === 'same') && words.some((w) => w.op !== 'same'))
    return <Difference words={words} />;
  const text = to?.exact ?? from?.exact;
  return (
    text !== undefined && (
      <blockquote className="exact" dir="auto">
        {outcome === 'withdrawn' ? <del>{text}</del> : text}
      </blockquote>
    )
  );
}

function Decide({
  claim: id,
  asks,
  onDecided,
}: {
  claim: string;
  asks: 'match' | 'place';
  onDecided: () => void;
}) {
  const { data: claim, error } = useClaim(id);
  if (!claim) return <Loading what={t('load.claim')} error={error} />;
  if (asks === 'match' && claim.matchPending) return <DecideMatch claim={claim} onDecided={onDecided} />;
  return <DecidePlace claim={claim} onDecided={onDecided} />;
}

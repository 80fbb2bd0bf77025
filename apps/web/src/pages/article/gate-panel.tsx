import { Button } from '@mantine/core';
import type { Article, Gate } from '@stet/contract';
import { lazy, Suspense, useRef, useState } from 'react';
import { timeAgo } from '../../format/time.js';
import { useRelease } from '../../queries/use-articles.js';
import { useKeys } from '../../keys/registry.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { Section } from '../../ui/section.js';
import { t } from '../../texts/t.js';

const Corrections = lazy(() => import('./corrections.js'));
const OverrideForm = lazy(() => import('./override-form.js'));

interface Props {
  readonly article: Article;
  readonly gate: Gate;
  readonly now: number;
  readonly onSelect: (claim: string) => void;
}

/** What stands between the article and publication: each blocker with who holds it and since when. */
export function GatePanel({ article, gate, now, onSelect }: Props) {
  const released = article.state === 'released';
  return (
    <Section
      title={t('gate.title')}
      className="gate"
      aside={<GateMark open={gate.open} released={released} count={gate.blockers.length} />}
    >
      <p className="hint">
        {t('gate.revision', { number: gate.revision })}
        {gate.hash && (
          <>
            {' · '}
            <code title={gate.hash}>{gate.hash.slice(0, 12)}</code>
          </>
        )}
        {article.releasedBy && ` · ${t('gate.releasedBy', { name: article.releasedBy.name })}`}
      </p>
      {article.overrideReason && (
        <p className="hint">{t('gate.against', { reason: article.overrideReason })}</p>
      )}
      {!released && gate.blockers.length > 0 && (
        <ul className="blockers" aria-label={t('gate.inTheWay')}>
          {gate.blockers.map((b) => (
            <li key={b.claim ?? b.code} data-code={b.code}>
              {b.claim ? (
                <button type="button" className="link" onClick={() => b.claim && onSelect(b.claim)}>
                  {t('claim.one', { number: b.number ?? 0 })}
                </button>
              ) : (
                <strong>{t('gate.theArticle')}</strong>
              )}{' '}
              <span>{b.reason}</span>
              {b.holder && <span className="hint"> {b.holder.name}</span>}
              {b.since && <span className="hint"> · {timeAgo(b.since, now)}</span>}
            </li>
          ))}
        </ul>
      )}
      {!released && gate.hash !== null && <Release article={article} hash={gate.hash} />}
      {article.releasedAt !== null && (
        <Suspense>
          <Corrections article={article} />
        </Suspense>
      )}
    </Section>
  );
}

function GateMark({ open, released, count }: { open: boolean; released: boolean; count: number }) {
  const words = released ? t('gate.released') : open ? t('gate.open') : t('gate.shut', { count });
  return (
    <span className="gate-mark" data-open={open || released || undefined} role="status">
      <span aria-hidden="true">{open || released ? '✓' : '✕'}</span> {words}
    </span>
  );
}

function Release({ article, hash }: { article: Article; hash: string }) {
  const release = useRelease(article.id);
  const [overriding, setOverriding] = useState(false);
  const may = (action: string) => article.availableActions.find((a) => a.action === action);
  const plain = may('release');
  const override = may('release-with-override');
  const button = useRef<HTMLButtonElement>(null);
  // Enter then releases: what goes out to readers takes two keys.
  useKeys({ release: () => (plain?.allowed ? button.current?.focus() : plain?.reason && say(plain.reason)) });
  const done = (sent?: () => void): void => {
    sent?.();
    say(t('gate.releaseDone'));
  };
  return (
    <div className="stack">
      <ProblemNote error={release.error} />
      <Button
        ref={button}
        size="sm"
        aria-keyshortcuts="R"
        disabled={!plain?.allowed}
        loading={release.isPending}
        onClick={() => release.mutate({ hash }, { onSuccess: () => done() })}
      >
        {t('gate.release', { number: article.revision })}
      </Button>
      {!plain?.allowed && plain?.reason && <p className="hint">{plain.reason}</p>}
      {override?.allowed && !overriding && (
        <Button variant="default" onClick={() => setOverriding(true)}>
          {t('gate.overrideOpen')}
        </Button>
      )}
      {override?.allowed && overriding && (
        <Suspense>
          <OverrideForm
            article={article.id}
            busy={release.isPending}
            onSend={(reason, sent) => release.mutate({ hash, reason }, { onSuccess: () => done(sent) })}
          />
        </Suspense>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { fullTime, timeAgo } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { useEndOtherSessions, useEndSession, useSessions } from '../../queries/use-account.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';

/** Where the person is signed in. */
export function Sessions() {
  const { data, error } = useSessions();
  const end = useEndSession();
  const others = useEndOtherSessions();
  const now = useNow();
  if (!data) return <Loading what={t('sessions.title')} error={error} />;
  return (
    <div className="stack">
      <ProblemNote error={end.error ?? others.error} />
      <ul className="lines" data-testid="sessions">
        {data.items.map((s) => (
          <li key={s.id}>
            <span>
              <span dir="ltr">{s.agent ?? t('sessions.unknown')}</span>
              <br />
              <span className="hint">
                {t('sessions.since', { when: fullTime(s.createdAt), seen: timeAgo(s.lastSeenAt, now) })}
              </span>
            </span>
            {s.current ? (
              <strong>{t('sessions.here')}</strong>
            ) : (
              <Button
                variant="default"
                aria-label={t('sessions.endOf', { agent: s.agent ?? t('sessions.unknown') })}
                onClick={() => end.mutate(s.id, { onSuccess: () => say(t('sessions.ended')) })}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.items.length > 1 && (
        <div className="row">
          <Button
            variant="default"
            loading={others.isPending}
            onClick={() => others.mutate(undefined, { onSuccess: () => say(t('sessions.othersEnded')) })}
          >
            {t('sessions.endOthers')}
          </Button>
        </div>
      )}
    </div>
  );
}

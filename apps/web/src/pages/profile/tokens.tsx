import { Button } from '@mantine/core';
import { fullTime, timeAgo } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { useRevokeToken, useTokens } from '../../queries/use-account.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { TokenForm } from './token-form.js';

/** Keys by which programs act in the person’s name. Loaded when the page stands. */
export default function Tokens() {
  const { data, error } = useTokens();
  const revoke = useRevokeToken();
  const now = useNow();
  if (!data) return <Loading what={t('tokens.title')} error={error} />;
  return (
    <div className="stack">
      <p className="hint">{t('tokens.lead')}</p>
      <ProblemNote error={revoke.error} />
      {data.items.length === 0 && <p className="empty">{t('tokens.none')}</p>}
      <ul className="lines" data-testid="tokens">
        {data.items.map((token) => (
          <li key={token.id}>
            <span>
              <bdi>{token.name}</bdi>
              <br />
              <span className="hint">
                {token.lastUsedAt === null
                  ? t('tokens.unused')
                  : t('tokens.used', { when: timeAgo(token.lastUsedAt, now) })}
              </span>
            </span>
            <span>{t(`tokens.${token.scope}`)}</span>
            <span className="hint">
              {token.expiresAt === null
                ? t('tokens.forever')
                : t('tokens.until', { when: fullTime(token.expiresAt) })}
            </span>
            <Button
              variant="default"
              aria-label={t('tokens.revokeOf', { name: token.name })}
              onClick={() => revoke.mutate(token.id, { onSuccess: () => say(t('tokens.revoked')) })}
            >
              {t('tokens.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <TokenForm />
    </div>
  );
}

import { Button } from '@mantine/core';
import { useRebalance } from '../../queries/use-members.js';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';

/** Shares out anew what has not been started: first shown, then done. */
export function Rebalance({ desk }: { desk: string }) {
  const plan = useRebalance(desk);
  const found = plan.data?.applied === false ? plan.data.items : undefined;
  return (
    <div className="stack">
      <p className="hint">{t('rebalance.lead')}</p>
      <ProblemNote error={plan.error} />
      {found?.length === 0 && <p className="empty">{t('rebalance.even')}</p>}
      {found && found.length > 0 && (
        <ul className="handovers" data-testid="rebalance-plan">
          {found.map((item) => (
            <li key={item.claim}>
              <span dir="auto">{t('departure.of', { number: item.number, title: item.articleTitle })}</span>
              <span>
                <bdi>{item.from.name}</bdi> → <bdi>{item.to.name}</bdi>{' '}
                <span className="hint">{item.why}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="row wrap">
        <Button variant="default" loading={plan.isPending} onClick={() => plan.mutate(true)}>
          {t('rebalance.show')}
        </Button>
        {found && found.length > 0 && (
          <Button
            size="sm"
            loading={plan.isPending}
            onClick={() =>
              plan.mutate(false, {
                onSuccess: ({ items }) => say(t('rebalance.done', { count: items.length })),
              })
            }
          >
            {t('rebalance.do', { count: found.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

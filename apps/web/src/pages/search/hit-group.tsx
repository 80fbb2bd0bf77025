import type { ClaimSummary, SearchGroup } from '@stet/contract';
import { Button } from '@mantine/core';
import { t } from '../../texts/t.js';
import { Section } from '../../ui/section.js';
import { ArticleRow, AuditRow, ClaimRow, EvidenceRow } from './hits.js';

interface Props {
  readonly group: SearchGroup;
  readonly now: number;
  readonly selected: ReadonlyMap<string, ClaimSummary>;
  readonly onSelect: (claim: ClaimSummary) => void;
  /** More of this group; null where all is shown. */
  readonly onMore: (() => void) | null;
  readonly busy: boolean;
}

/** Finds of one kind, the best first. */
export function HitGroup({ group, now, selected, onSelect, onMore, busy }: Props) {
  return (
    <Section title={t(`search.in.${group.in}`)} aside={<Count group={group} />}>
      {group.spelling && <p className="hint">{t('search.spelledAlike')}</p>}
      <ul className="hits">
        {group.in === 'articles' && group.items.map((hit) => <ArticleRow key={hit.id} hit={hit} />)}
        {group.in === 'claims' &&
          group.items.map((hit) => (
            <ClaimRow
              key={hit.claim.id}
              hit={hit}
              now={now}
              selected={selected.has(hit.claim.id)}
              onSelect={() => onSelect(hit.claim)}
            />
          ))}
        {group.in === 'evidence' && group.items.map((hit) => <EvidenceRow key={hit.id} hit={hit} />)}
        {group.in === 'audit' && group.items.map((hit) => <AuditRow key={hit.entry.seq} hit={hit} />)}
      </ul>
      {onMore && (
        <Button variant="default" size="sm" loading={busy} onClick={onMore}>
          {t('search.more')}
        </Button>
      )}
    </Section>
  );
}

const Count = ({ group }: { group: SearchGroup }) => (
  <span className="count">
    {group.items.length}
    {group.nextCursor !== null && '+'}
  </span>
);

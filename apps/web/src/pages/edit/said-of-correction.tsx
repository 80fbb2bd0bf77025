import { NativeSelect, Textarea } from '@mantine/core';
import type { Article } from '@stet/contract';
import type { CorrectionByText } from '../../api/articles.js';
import { useCorrections } from '../../queries/use-corrections.js';
import { t } from '../../texts/t.js';
import { Section } from '../../ui/section.js';
import { useDraft } from '../../ui/use-draft.js';

/** A retraction comes without a new text. */
const KINDS = ['correction', 'clarification'] as const;

interface Said {
  readonly words: Record<string, string>;
  readonly set: (field: string, value: string) => void;
  readonly clear: () => void;
  /** What goes with the new text; undefined where it opens no correction, or one waits for this text already. */
  readonly body: CorrectionByText | undefined;
}

/** What is said about a new text of a released article, kept in the browser until it is sent. */
export function useSaidOfCorrection(article: Article): Said {
  const { words, set, clear } = useDraft(`edit-correction.${article.id}`, { kind: 'correction' });
  const { data } = useCorrections(article.id);
  const waits = data?.items.some((c) => c.state === 'open' && c.withText) ?? true;
  const asked = article.state === 'released' && !waits;
  const reason = words['reason']?.trim();
  const note = words['note']?.trim();
  const kind = KINDS.find((k) => k === words['kind']) ?? 'correction';
  const body = asked ? { kind, ...(reason && { reason }), ...(note && { note }) } : undefined;
  return { words, set, clear, body };
}

/** Why the text of a released article changes, and what its readers are told; the note may be written later. */
export function SaidOfCorrection({ said: { words, set } }: { said: Said }) {
  return (
    <Section title={t('correction.begin')}>
      <p className="hint">{t('editor.correction')}</p>
      <NativeSelect
        label={t('correction.kind')}
        data={KINDS.map((kind) => ({ value: kind, label: t(`correction.${kind}`) }))}
        value={words['kind']}
        onChange={(e) => set('kind', e.currentTarget.value)}
      />
      <Textarea
        label={t('field.reason')}
        value={words['reason'] ?? ''}
        onChange={(e) => set('reason', e.currentTarget.value)}
      />
      <Textarea
        label={t('correction.note')}
        value={words['note'] ?? ''}
        onChange={(e) => set('note', e.currentTarget.value)}
      />
    </Section>
  );
}

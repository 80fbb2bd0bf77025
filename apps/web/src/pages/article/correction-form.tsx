import { Button, NativeSelect, Textarea } from '@mantine/core';
import { correctionKind } from '@stet/contract';
import { CORRECTION_KINDS } from '@stet/domain';
import type { NewCorrection } from '../../api/corrections.js';
import { t } from '../../texts/t.js';
import { useDraft } from '../../ui/use-draft.js';

interface CorrectionProps {
  readonly article: string;
  readonly busy: boolean;
  /** `sent` is called once it is open: what was typed need not be kept any longer. */
  readonly onSend: (body: NewCorrection, sent: () => void) => void;
}

/** Of the article as a whole; a claim has moves of its own for it. */
export function CorrectionForm({ article, busy, onSend }: CorrectionProps) {
  const { words, set, clear } = useDraft(`correction.${article}`, { kind: 'correction' });
  return (
    <form
      className="stack"
      aria-label={t('correction.begin')}
      onSubmit={(event) => {
        event.preventDefault();
        const kind = correctionKind.parse(words['kind']);
        onSend({ kind, reason: words['reason'] ?? '', note: words['note'] ?? '' }, clear);
      }}
    >
      <NativeSelect
        label={t('correction.kind')}
        data={CORRECTION_KINDS.map((kind) => ({ value: kind, label: t(`correction.${kind}`) }))}
        value={words['kind']}
        onChange={(e) => set('kind', e.currentTarget.value)}
      />
      <Textarea
        label={t('field.reason')}
        required
        value={words['reason'] ?? ''}
        onChange={(e) => set('reason', e.currentTarget.value)}
      />
      <Textarea
        label={t('correction.note')}
        required
        value={words['note'] ?? ''}
        onChange={(e) => set('note', e.currentTarget.value)}
      />
      <Button type="submit" size="sm" loading={busy}>
        {t('correction.begin')}
      </Button>
    </form>
  );
}

interface WordsProps {
  /** Names the draft. */
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly busy: boolean;
  readonly onSend: (words: string, sent: () => void) => void;
}

/** One field and a button. */
export function WordsForm({ id, title, label, busy, onSend }: WordsProps) {
  const { words, set, clear } = useDraft(id);
  return (
    <form
      className="stack"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(words['words'] ?? '', clear);
      }}
    >
      <Textarea
        label={label}
        required
        value={words['words'] ?? ''}
        onChange={(e) => set('words', e.currentTarget.value)}
      />
      <Button type="submit" size="sm" loading={busy}>
        {title}
      </Button>
    </form>
  );
}

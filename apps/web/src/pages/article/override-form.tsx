import { Button, Textarea } from '@mantine/core';
import { t } from '../../texts/t.js';
import { useDraft } from '../../ui/use-draft.js';

interface Props {
  readonly article: string;
  readonly busy: boolean;
  /** `sent` is called once the article is out: the typed reason need not be kept any longer. */
  readonly onSend: (reason: string, sent: () => void) => void;
}

/** Why an article goes out against its gate. Loaded when first asked for. */
export default function OverrideForm({ article, busy, onSend }: Props) {
  const { words, set, clear } = useDraft(`override.${article}`);
  return (
    <form
      className="stack"
      aria-label={t('gate.overrideForm')}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(words['reason'] ?? '', clear);
      }}
    >
      <Textarea
        label={t('field.reason')}
        description={t('gate.overrideHint')}
        required
        minLength={10}
        value={words['reason'] ?? ''}
        onChange={(e) => set('reason', e.currentTarget.value)}
      />
      <Button type="submit" color="red" loading={busy}>
        {t('gate.overrideSend')}
      </Button>
    </form>
  );
}

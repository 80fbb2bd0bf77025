import { NativeSelect, Textarea } from '@mantine/core';
import { t } from '../../texts/t.js';
import { Section } from '../../ui/section.js';
import { KINDS, type Said } from './use-said-of-correction.js';

/** Why the text of a released article changes, and what its readers are told; the note may be written later. */
export default function SaidOfCorrection({ said: { words, set } }: { said: Said }) {
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

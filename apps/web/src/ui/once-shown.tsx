import { Button, TextInput } from '@mantine/core';
import { t } from '../texts/t.js';
import { say } from './say.js';

/** A secret that is shown this once: to read, to select, to copy. */
export function OnceShown({ label, value }: { label: string; value: string }) {
  const copy = (): void =>
    void navigator.clipboard.writeText(value).then(
      () => say(t('common.copied')),
      // Without the right to the clipboard the text is still there to select.
      () => undefined,
    );
  return (
    <div className="once">
      <TextInput label={label} value={value} readOnly dir="ltr" onFocus={(e) => e.currentTarget.select()} />
      <Button variant="default" onClick={copy}>
        {t('common.copy')}
      </Button>
    </div>
  );
}

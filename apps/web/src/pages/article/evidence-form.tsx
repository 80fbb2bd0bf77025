import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Claim } from '@stet/contract';
import { evidenceKind, evidenceRequest } from '@stet/contract';
import { useEffect, useState } from 'react';
import { useAddEvidence } from '../../queries/use-claims.js';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { useDraft } from '../../ui/use-draft.js';
import { sourceWord } from '../../words.js';
import { addressIn, hostOf } from './pasted-address.js';

interface FormProps {
  readonly claim: Claim;
  /** An address pasted onto the page; '' where there is none. */
  readonly address: string;
  readonly onDone: () => void;
}

/** Loaded when first asked for. */
export default function EvidenceForm({ claim, address, onDone }: FormProps) {
  const { words, set, clear } = useDraft(`${claim.id}.evidence`, { kind: 'primary' });
  const fill = (url: string): void => {
    set('url', url);
    if (!words['source']?.trim()) set('source', hostOf(url));
  };
  useEffect(() => {
    if (address !== '') fill(address);
  }, [address]);
  const add = useAddEvidence(claim);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = (name: string) => ({
    value: words[name] ?? '',
    onChange: (e: { currentTarget: { value: string } }) => set(name, e.currentTarget.value),
  });
  const send = (): void => {
    const typed = Object.fromEntries(
      Object.entries(words).filter(([name, word]) => name !== 'confidential' && word.trim() !== ''),
    );
    const body = evidenceRequest.safeParse({ ...typed, confidential: words['confidential'] === 'yes' });
    setWrong(
      body.success ? null : `${String(body.error.issues[0]?.path[0])}: ${body.error.issues[0]?.message}`,
    );
    if (!body.success) return;
    add.mutate(
      { body: body.data, version: claim.version },
      {
        onSuccess: () => {
          clear();
          onDone();
          say(t('evidence.done'));
        },
      },
    );
  };
  return (
    <form
      className="stack"
      aria-label={t('evidence.form')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ProblemNote error={add.error} />
      {wrong && <p role="alert">{wrong}</p>}
      <TextInput
        label={t('evidence.address')}
        type="url"
        placeholder={t('evidence.addressExample')}
        autoFocus
        {...field('url')}
        onPaste={(event) => {
          const url = addressIn(event.clipboardData);
          if (url === null) return;
          event.preventDefault();
          fill(url);
        }}
      />
      <TextInput label={t('evidence.source')} required maxLength={1000} {...field('source')} />
      <TextInput
        label={t('evidence.locator')}
        description={t('evidence.locatorHint')}
        {...field('locator')}
      />
      <Textarea label={t('evidence.quote')} {...field('quote')} />
      <NativeSelect
        label={t('evidence.kind')}
        data={evidenceKind.options.map((k) => ({ value: k, label: sourceWord(k) }))}
        {...field('kind')}
      />
      <Checkbox
        label={t('evidence.keepFrom')}
        checked={words['confidential'] === 'yes'}
        onChange={(e) => set('confidential', e.currentTarget.checked ? 'yes' : '')}
      />
      <div className="row">
        <Button type="submit" size="sm" loading={add.isPending}>
          {t('evidence.attach')}
        </Button>
        <Button size="sm" variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

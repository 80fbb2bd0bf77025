import { Button } from '@mantine/core';
import type { DeskPolicyView } from '@stet/contract';
import { useState } from 'react';
import { useSetPolicy, useTryPolicy } from '../../queries/use-members.js';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { HoursField } from './hours-field.js';
import { PolicyFields } from './policy-fields.js';
import { PolicyPreviewNote } from './policy-preview-note.js';
import { PolicySentence } from './policy-sentence.js';
import { toPolicy, toWords, type PolicyWords } from './policy-words.js';

/** The policy to change: what it says in a sentence, then what a change would do, then saving it. Loaded when the page stands. */
export default function PolicyForm({ policy, desk }: { policy: DeskPolicyView; desk: string }) {
  const [typed, setTyped] = useState<PolicyWords>(() => toWords(policy));
  const preview = useTryPolicy(desk);
  const save = useSetPolicy(desk);
  const error = preview.error ?? save.error;
  const wanted = toPolicy(typed);
  // What was previewed is what is saved: another keystroke asks for another look.
  const change = (next: Partial<PolicyWords>): void => {
    setTyped((old) => ({ ...old, ...next }));
    preview.reset();
    save.reset();
  };
  return (
    <form
      className="stack wide"
      aria-label={t('admin.policy')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        preview.mutate(wanted);
      }}
    >
      <PolicySentence policy={wanted} />
      <ProblemNote error={error} />
      <PolicyFields typed={typed} error={error} onChange={change} />
      <HoursField
        label={t('policy.hours')}
        always={typed.always}
        words={typed.hours}
        error={error}
        onAlways={(always) => change({ always })}
        onChange={(hours) => change({ hours })}
      />
      <div className="row">
        <Button type="submit" size="sm" variant="default" loading={preview.isPending}>
          {t('policy.show')}
        </Button>
      </div>
      {preview.data && (
        <PolicyPreviewNote
          preview={preview.data}
          saving={save.isPending}
          onSave={() =>
            save.mutate(wanted, {
              onSuccess: (saved) => {
                setTyped(toWords(saved));
                preview.reset();
                say(t('policy.saved'));
              },
            })
          }
        />
      )}
    </form>
  );
}

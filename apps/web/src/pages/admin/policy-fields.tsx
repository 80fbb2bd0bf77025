import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../texts/t.js';
import { errorAt } from '../../ui/field-errors.js';
import { riskWord } from '../../words.js';
import type { PolicyWords, WordSetting } from './policy-words.js';

interface Props {
  readonly typed: PolicyWords;
  readonly error: unknown;
  readonly onChange: (next: Partial<PolicyWords>) => void;
}

const SIGN_OFFS = ['signOffsLow', 'signOffsNormal', 'signOffsHigh'] as const;
const CLOCKS = ['leadMinutesLow', 'leadMinutes', 'leadMinutesHigh', 'leaseMinutes', 'authorMinutes'] as const;
const TRIAGE = ['queueFromWorth', 'dismissBelowWorth'] as const;
const GIVING = ['beats', 'beat', 'languages'] as const;

export function PolicyFields({ typed, error, onChange }: Props) {
  const field = (name: WordSetting) => ({
    label: t(`policy.${name}`),
    value: typed.words[name],
    error: errorAt(error, `/${name}`),
    onChange: (e: { currentTarget: { value: string } }) =>
      onChange({ words: { ...typed.words, [name]: e.currentTarget.value } }),
  });
  const number = (name: WordSetting, step = 1) => (
    <TextInput key={name} type="number" inputMode="decimal" step={step} {...field(name)} />
  );
  return (
    <>
      <Group title={t('policy.checks')}>
        {SIGN_OFFS.map((name) => number(name))}
        <NativeSelect
          {...field('legalFrom')}
          data={[
            { value: '', label: t('policy.noLegal') },
            ...(['low', 'normal', 'high'] as const).map((risk) => ({ value: risk, label: riskWord(risk) })),
          ]}
        />
        <Checkbox
          label={t('policy.blind')}
          description={t('policy.blindHint')}
          checked={typed.blind}
          onChange={(e) => onChange({ blind: e.currentTarget.checked })}
        />
      </Group>
      <Group title={t('policy.clocks')}>
        {CLOCKS.map((name) => number(name))}
        <TextInput {...field('remindMinutes')} description={t('policy.remindHint')} />
        <TextInput {...field('timeZone')} dir="ltr" />
      </Group>
      <Group title={t('policy.triage')}>{TRIAGE.map((name) => number(name, 0.05))}</Group>
      <Group title={t('policy.giving')}>
        {GIVING.map((name) => (
          <TextInput key={name} {...field(name)} />
        ))}
        <TextInput type="number" {...field('claimLimit')} description={t('policy.limitHint')} />
      </Group>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="fields">
      <legend>{title}</legend>
      <div className="pair">{children}</div>
    </fieldset>
  );
}

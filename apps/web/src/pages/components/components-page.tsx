import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { KEYMAP } from '@stet/contract';
import { ARTICLE_STATES, CLAIM_STATES, VERDICTS } from '@stet/domain';
import { KeyCaps } from '../../keys/key-caps.js';
import { Note } from '../../ui/note.js';
import { Section } from '../../ui/section.js';
import { StateBadge, VerdictBadge } from '../../ui/state-badge.js';
import { stageWord, stateWord } from '../../words.js';
import { ColourTable } from './colour-table.js';

/**
 * The parts the desk is made of, on one page, for whoever builds with them: its words are names in code, so they stay
 * as they are in every language. Reached by its address alone, on a demo desk.
 */
export function ComponentsPage() {
  return (
    <div className="page narrow" lang="en" dir="ltr">
      <div className="page-head">
        <h1>components</h1>
      </div>
      <Section title="StateBadge, mark[data-state]">
        <ul className="stack">
          {CLAIM_STATES.map((state) => (
            <li key={state} className="row">
              <StateBadge state={state} />
              <span className="story">
                <mark data-state={state}>{stateWord(state)}</mark>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="VerdictBadge">
        <p className="row wrap">
          {VERDICTS.map((verdict) => (
            <VerdictBadge key={verdict} verdict={verdict} />
          ))}
        </p>
      </Section>
      <Section title="Note">
        {(['bad', 'warn', 'good', 'quiet'] as const).map((tone) => (
          <Note key={tone} tone={tone}>
            {tone}
          </Note>
        ))}
      </Section>
      <Section title="Button">
        <p className="row wrap">
          <Button size="sm">filled</Button>
          <Button size="sm" variant="default">
            default
          </Button>
          <Button size="sm" disabled>
            disabled
          </Button>
          <Button size="sm" color="red">
            red
          </Button>
          <Button size="sm" loading>
            loading
          </Button>
        </p>
      </Section>
      <Section title="Input">
        <div className="stack">
          <TextInput label="TextInput" description="description" />
          <TextInput label="TextInput" error="error" required />
          <Textarea label="Textarea" />
          <NativeSelect
            label="NativeSelect"
            data={ARTICLE_STATES.map((s) => ({ value: s, label: stageWord(s) }))}
          />
          <Checkbox label="Checkbox" defaultChecked />
        </div>
      </Section>
      <Section title="KeyCaps">
        <p className="row wrap">
          {KEYMAP.map(({ id, keys }) => (
            <KeyCaps key={id} keys={keys} />
          ))}
        </p>
      </Section>
      <Section title="tokens.css">
        <ColourTable />
      </Section>
    </div>
  );
}

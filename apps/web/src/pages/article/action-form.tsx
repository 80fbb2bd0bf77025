import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Claim, ClaimSummary } from '@stet/contract';
import { fromField, toField } from '../../format/desk-time.js';
import { serverNow } from '../../format/server-clock.js';
import { useUsers } from '../../queries/use-people.js';
import { useDesk } from '../../shell/desk-context.js';
import type { AvailableAction, Span, Verdict } from '../../types.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useDraft } from '../../ui/use-draft.js';
import { actionWord } from '../../words.js';
import { fieldsOf, type Field, type FieldKind } from './action-fields.js';
import { VerdictChoice } from './verdict-choice.js';
import { t } from '../../texts/t.js';

interface Props {
  readonly claim: Claim;
  readonly claims: readonly ClaimSummary[];
  readonly action: AvailableAction;
  readonly span: Span | null;
  readonly verdict: Verdict | null;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly error: unknown;
  readonly busy: boolean;
  /** Not to be sent as things stand. */
  readonly held: boolean;
  readonly onSend: (body: Record<string, unknown>, done: () => void) => void;
  readonly onCancel: () => void;
}

/** The form of one action, made from the schema that came with it. What was typed survives a reload and a refusal. */
export default function ActionForm(props: Props) {
  const { desk } = useDesk();
  const { claim, claims, action, span, verdict, onVerdict, error, busy, held, onSend, onCancel } = props;
  const { words, set, clear } = useDraft(
    `${claim.id}.${action.action}`,
    startOf(claim, action, desk.timeZone),
  );
  const fields = fieldsOf(action);
  const label = actionWord(action.action);
  const send = (): void => {
    const body: Record<string, unknown> = {};
    for (const { name, kind } of fields) {
      const word = kind === 'verdict' ? (verdict ?? '') : (words[name] ?? '').trim();
      if (word !== '') body[name] = valueOf(kind, word, desk.timeZone);
    }
    onSend(body, clear);
  };
  return (
    <form
      className="stack action-form"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="hint">{action.label}</p>
      <ProblemNote error={error} />
      {action.action === 'edit-bounds' && <TakeSelection span={span} set={set} />}
      {fields.map((field, i) =>
        field.kind === 'verdict' ? (
          <VerdictChoice
            key={field.name}
            claim={claim}
            signing={action.action === 'sign-off'}
            value={verdict}
            autoFocus={verdict === null}
            onChange={onVerdict}
          />
        ) : (
          <FieldInput
            key={field.name}
            field={field}
            first={i === 0}
            claim={claim}
            claims={claims}
            value={words[field.name] ?? ''}
            onChange={(v) => set(field.name, v)}
          />
        ),
      )}
      <div className="row">
        <Button
          type="submit"
          size="sm"
          loading={busy}
          disabled={held}
          // The verdict was chosen by its key: Enter sends it.
          autoFocus={verdict !== null}
          key={verdict}
        >
          {label}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

function valueOf(kind: FieldKind, word: string, timeZone: string): string | number | boolean {
  if (kind === 'number') return Number(word);
  if (kind === 'choice') return word === 'yes';
  return (kind === 'time' ? fromField(word, timeZone) : null) ?? word;
}

/** Bounds by hand in the text, rather than by counting characters. */
function TakeSelection({ span, set }: { span: Span | null; set: (name: string, value: string) => void }) {
  if (span === null) return <p className="hint">{t('act.selectBounds')}</p>;
  const take = (): void => {
    set('block', String(span.block));
    set('start', String(span.start));
    set('end', String(span.end));
  };
  return (
    <Button variant="default" onClick={take}>
      {t('act.takeSelection')}
    </Button>
  );
}

/** Bounds start as they are, setting aside with an hour; a ruling starts with nothing chosen. */
function startOf(claim: Claim, { action }: AvailableAction, timeZone: string): Record<string, string> {
  if (action === 'snooze') return { until: toField(serverNow() + 3_600_000, timeZone) };
  const first = claim.occurrences[0];
  if (action !== 'edit-bounds' || !first) return {};
  return { block: String(first.block), start: String(first.start), end: String(first.end) };
}

interface FieldProps {
  readonly field: Field;
  readonly first: boolean;
  readonly claim: Claim;
  readonly claims: readonly ClaimSummary[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FieldInput({ field, first, claim, claims, value, onChange }: FieldProps) {
  const { desk } = useDesk();
  const users = useUsers(desk.slug);
  const common = { label: field.label, required: field.required, autoFocus: first };
  const change = (event: { currentTarget: { value: string } }): void => onChange(event.currentTarget.value);
  const options = (list: readonly { value: string; label: string }[]) => (
    <NativeSelect
      {...common}
      value={value}
      onChange={change}
      data={[{ value: '', label: t('common.choose') }, ...list]}
    />
  );
  switch (field.kind) {
    case 'verdict':
      return null;
    case 'person':
      return options(
        (users.data?.items ?? [])
          .filter((u) => u.roles.includes('checker'))
          .map((u) => ({
            value: u.email,
            label: t('act.personLoad', { name: u.name, count: u.openClaims }),
          })),
      );
    case 'claim':
      return options(
        claims
          .filter((c) => c.id !== claim.id && c.state !== 'withdrawn')
          .map((c) => ({ value: c.id, label: `${c.number}: ${c.exact.slice(0, 60)}` })),
      );
    case 'time':
      return (
        <TextInput
          {...common}
          type="datetime-local"
          description={t('time.zone', { zone: desk.timeZone })}
          value={value}
          onChange={change}
        />
      );
    case 'choice':
      return options([
        { value: 'yes', label: t('choice.yes') },
        { value: 'no', label: t('choice.no') },
      ]);
    case 'number':
      return <TextInput {...common} type="number" min={0} value={value} onChange={change} />;
    case 'words':
      return <Textarea {...common} value={value} onChange={change} />;
  }
}

import { Button } from '@mantine/core';
import type { Article, Correction } from '@stet/contract';
import { useState } from 'react';
import { useCorrecting, useCorrections, type CorrectionWork } from '../../queries/use-corrections.js';
import { t } from '../../texts/t.js';
import { Note } from '../../ui/note.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { CorrectionForm, WordsForm } from './correction-form.js';

/** What readers have been told of a released article, and what is about to be said. Loaded once it is released. */
export default function Corrections({ article }: { article: Article }) {
  const list = useCorrections(article.id);
  const correcting = useCorrecting(article.id);
  const [opening, setOpening] = useState(false);
  const mayOpen = article.availableActions.some((a) => a.action === 'open-correction' && a.allowed);
  const send = (work: CorrectionWork, done?: () => void): void =>
    correcting.mutate(work, { onSuccess: () => done?.() });
  const open = (list.data?.items ?? []).filter((c) => c.state === 'open');
  return (
    <Section title={t('correction.title')}>
      {article.retracted && <Note tone="bad">{t('correction.retracted')}</Note>}
      <ProblemNote error={list.error ?? correcting.error} />
      {article.notes.map(({ kind, note, publishedAt }) => (
        <p key={`${publishedAt}${note}`}>
          <strong>{t(`correction.${kind}`)}</strong> <span dir="auto">{note}</span>
        </p>
      ))}
      {open.map((one) => (
        <OpenOne key={one.id} one={one} busy={correcting.isPending} onSend={send} />
      ))}
      {mayOpen && !opening && (
        <Button size="sm" variant="default" onClick={() => setOpening(true)}>
          {t('correction.begin')}
        </Button>
      )}
      {mayOpen && opening && (
        <CorrectionForm
          article={article.id}
          busy={correcting.isPending}
          onSend={(body, sent) =>
            send({ what: 'open', body }, () => {
              sent();
              setOpening(false);
            })
          }
        />
      )}
    </Section>
  );
}

interface OpenProps {
  readonly one: Correction;
  readonly busy: boolean;
  readonly onSend: (work: CorrectionWork, done?: () => void) => void;
}

/** One that is neither published nor dropped, with what this person may do with it. */
function OpenOne({ one, busy, onSend }: OpenProps) {
  const [asking, setAsking] = useState<'drop' | 'word' | null>(null);
  const { id } = one;
  const confirm = one.availableActions.find((a) => a.action === 'confirm');
  const may = (action: string): boolean => one.availableActions.some((a) => a.action === action && a.allowed);
  return (
    <div className="stack">
      <p>
        <strong>{t(`correction.${one.kind}`)}</strong>{' '}
        {one.claim && <>{t('claim.one', { number: one.claim.number })} </>}
        <span className="hint">{t(one.withText ? 'correction.waitsText' : 'correction.waitsPerson')}</span>
      </p>
      <p dir="auto">{one.note ?? t('correction.noNote')}</p>
      <div className="row">
        {!one.withText && confirm?.allowed && (
          <Button size="sm" loading={busy} onClick={() => onSend({ what: 'confirm', id })}>
            {t('do.confirm-note')}
          </Button>
        )}
        {may('word') && (
          <Button size="sm" variant="default" onClick={() => setAsking('word')}>
            {t('correction.word')}
          </Button>
        )}
        {may('drop') && (
          <Button size="sm" variant="default" onClick={() => setAsking('drop')}>
            {t('do.drop-note')}
          </Button>
        )}
      </div>
      {!one.withText && confirm?.reason && <p className="hint">{confirm.reason}</p>}
      {asking && (
        <WordsForm
          key={asking}
          id={`${asking}.${id}`}
          title={t(asking === 'word' ? 'correction.word' : 'do.drop-note')}
          label={t(asking === 'word' ? 'correction.note' : 'field.reason')}
          busy={busy}
          onSend={(words, sent) =>
            onSend({ what: asking, id, words }, () => {
              sent();
              setAsking(null);
            })
          }
        />
      )}
    </div>
  );
}

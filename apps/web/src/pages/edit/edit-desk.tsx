import { Button } from '@mantine/core';
import type { Article, ClaimSummary, Revision } from '@stet/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { KeyCaps } from '../../keys/key-caps.js';
import { useKeys } from '../../keys/registry.js';
import { useSubmitRevision } from '../../queries/use-articles.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { Note } from '../../ui/note.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { asHtml, type Line } from './as-html.js';
import type { OpenEditor, Opening } from './open-editor.js';
import { TrialPanel } from './trial-panel.js';
import { useEditDraft } from './use-edit-draft.js';
import { useSaidOfCorrection } from './use-said-of-correction.js';
import { useTones } from './use-tones.js';
import { useTrial } from './use-trial.js';

/** Only of a released text. */
const SaidOfCorrection = lazy(() => import('./said-of-correction.js'));
const TextEditor = lazy(() => import('./text-editor.js'));

/** The text that the editing began from. */
export interface Opened {
  readonly revision: Revision;
  readonly claims: readonly ClaimSummary[];
}

/** The editor, the live report beside it, and saving. What is typed is kept in the browser until the desk has it. */
export function EditDesk({ article, opened }: { article: Article; opened: Opened }) {
  const { revision, claims } = opened;
  const base = revision.hash ?? '';
  const draft = useEditDraft(article.id);
  const navigate = useNavigate();
  const restored = useRef(draft.base === base ? draft.lines : null);
  const [lines, setLines] = useState<readonly Line[] | null>(restored.current);
  const keep = useRef(draft.keep);
  keep.current = draft.keep;
  const editor = useRef<OpenEditor | null>(null);
  const submit = useSubmitRevision(article.id);
  const trial = useTrial(article.id, lines, submit.isPending || submit.isSuccess);
  const tone = useTones(editor, claims, trial.diff);
  const said = useSaidOfCorrection(article);
  const opening = useMemo<Opening>(
    () => ({
      blocks: revision.blocks,
      claims,
      language: revision.language,
      draft: restored.current,
      label: t('editor.text'),
      onChange: (next) => {
        setLines(next);
        keep.current(base, next);
      },
    }),
    [revision, claims, base],
  );
  const onOpen = useCallback(
    (next: OpenEditor | null) => {
      editor.current = next;
      if (next) tone();
    },
    [tone],
  );
  const save = (): void => {
    if (!lines || submit.isPending) return;
    submit.mutate(
      { format: 'html', content: asHtml(lines), baseHash: base, correction: said.body },
      {
        onSuccess: ({ revision: number }) => {
          draft.clear();
          said.clear();
          say(t('revise.done'));
          void navigate({
            to: '/articles/$id/revisions/$number',
            params: { id: article.id, number: String(number) },
            search: {},
          });
        },
      },
    );
  };
  const discard = (): void => {
    draft.clear();
    location.reload();
  };
  useKeys({ save });
  const goTo = (claim: string): void => {
    if (editor.current?.goTo(claim) === false) say(t('editor.gone'));
  };
  return (
    <div className="edit-view">
      <div className="stack">
        {article.revision !== revision.number && (
          <Note tone="warn" role="alert">
            {t('editor.behind', { number: article.revision })}{' '}
            <Link
              to="/articles/$id/revisions/$number"
              params={{ id: article.id, number: String(article.revision) }}
              search={{}}
            >
              {t('revision.see')}
            </Link>
          </Note>
        )}
        {draft.base !== null && draft.base !== base && <Note tone="warn">{t('editor.otherDraft')}</Note>}
        {restored.current && <Note tone="warn">{t('editor.restored')}</Note>}
        <ProblemNote error={submit.error} />
        <div className="row wrap">
          <Button
            size="sm"
            disabled={!lines}
            loading={submit.isPending}
            aria-keyshortcuts="Control+S"
            rightSection={<KeyCaps keys="mod+s" quiet />}
            onClick={save}
          >
            {t('editor.save')}
          </Button>
          {lines && (
            <Button size="sm" variant="default" onClick={discard}>
              {t('editor.discard')}
            </Button>
          )}
          <Link to="/articles/$id" params={{ id: article.id }} search={{}}>
            {t('revision.toArticle')}
          </Link>
        </div>
        <Suspense>{said.body && <SaidOfCorrection said={said} />}</Suspense>
        <Suspense fallback={<Loading what={t('load.text')} />}>
          <TextEditor opening={opening} onOpen={onOpen} />
        </Suspense>
      </div>
      <TrialPanel
        touched={lines !== null}
        diff={trial.diff}
        behind={trial.behind}
        error={trial.error}
        onGoTo={goTo}
      />
    </div>
  );
}

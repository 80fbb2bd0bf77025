import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { ClaimSummary, Revision } from '@stet/contract';
import type { Line } from './as-html.js';
import { claimMarks, marksIn, placeOf, setTones, type Tones } from './claim-marks.js';
import { lineKinds } from './line-kinds.js';
import { changesTo } from './changes-to.js';

export interface Opening {
  readonly blocks: Revision['blocks'];
  readonly claims: readonly ClaimSummary[];
  readonly language: string | null;
  /** What was typed before and not saved. */
  readonly draft: readonly Line[] | null;
  readonly label: string;
  readonly onChange: (lines: readonly Line[]) => void;
}

export interface OpenEditor {
  readonly tone: (tones: Tones) => void;
  /** Puts the cursor at a claim; false where its words are gone. */
  readonly goTo: (claim: string) => boolean;
  readonly close: () => void;
}

/** A text with its claims in an editor inside `parent`. Marks follow what is typed, and what was typed before. */
export function openEditor(parent: HTMLElement, opening: Opening): OpenEditor {
  const { blocks, claims, language, draft, label, onChange } = opening;
  const text = blocks.map((block) => block.text.replace(/\s/g, ' ')).join('\n');
  const start = EditorState.create({ doc: text });
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: start.doc,
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of({
          'aria-label': label,
          spellcheck: 'true',
          ...(language !== null && { lang: language }),
        }),
        lineKinds.init(() => blocks.map((block) => block.kind)),
        claimMarks.init(() => marksIn(start.doc, blocks, claims)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(linesOf(update.state));
        }),
      ],
    }),
  });
  if (draft) {
    view.dispatch({ changes: changesTo(text, draft.map((line) => line.text).join('\n')) });
  }
  return {
    tone: (tones) => view.dispatch({ effects: setTones.of(tones) }),
    goTo: (claim) => {
      const place = placeOf(view.state.field(claimMarks), claim);
      if (!place) return false;
      view.dispatch({
        selection: { anchor: place.from, head: place.to },
        effects: EditorView.scrollIntoView(place.from, { y: 'center' }),
      });
      view.focus();
      return true;
    },
    close: () => view.destroy(),
  };
}

const linesOf = (state: EditorState): Line[] =>
  state.field(lineKinds).map((kind, i) => ({ kind, text: state.doc.line(i + 1).text }));

import { RangeSetBuilder, StateField, type ChangeSet, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Line } from './as-html.js';

type Kind = Line['kind'];

/**
 * What each line is after a change: a line that goes on keeps its kind, a line that was made is a paragraph, and a
 * break put before a line leaves it what it was.
 */
export function kindsAfter(
  kinds: readonly Kind[],
  changes: ChangeSet,
  old: Text,
  now: Text,
): readonly Kind[] {
  const next: Kind[] = [];
  let taken = 0;
  changes.iterChanges((fromA, toA, fromB, toB) => {
    const first = old.lineAt(fromA);
    const [start, end] = [first.number - 1, old.lineAt(toA).number];
    const made = now.lineAt(toB).number - now.lineAt(fromB).number + 1;
    next.push(...kinds.slice(taken, Math.max(start, taken)));
    // A second change on the same line: the line is there already.
    const again = start < taken ? next.splice(-1) : [];
    const own = again[0] ?? kinds[start] ?? 'paragraph';
    const last = end - start > 1 ? (kinds[end - 1] ?? 'paragraph') : own;
    const before = fromA === first.from && made > end - start;
    for (let i = 0; i < made; i++) {
      const isLast = i === made - 1;
      if (i === 0) next.push(made > 1 && before && end - start === 1 ? 'paragraph' : own);
      else next.push(isLast && (before || end - start > 1) ? last : 'paragraph');
    }
    taken = end;
  });
  return [...next, ...kinds.slice(taken)];
}

/** The kinds of the lines, in their order. */
export const lineKinds = StateField.define<readonly Kind[]>({
  create: (state) => Array.from({ length: state.doc.lines }, () => 'paragraph'),
  update: (kinds, tr) =>
    tr.docChanged ? kindsAfter(kinds, tr.changes, tr.startState.doc, tr.state.doc) : kinds,
  provide: (field) =>
    EditorView.decorations.compute([field, 'doc'], (state) => dressed(state.doc, state.field(field))),
});

/** Each line looks as what it is, and runs in the direction of its own words. */
function dressed(doc: Text, kinds: readonly Kind[]): DecorationSet {
  const set = new RangeSetBuilder<Decoration>();
  for (let n = 1; n <= doc.lines; n++)
    set.add(
      doc.line(n).from,
      doc.line(n).from,
      Decoration.line({
        class: 'block',
        attributes: { dir: 'auto', 'data-kind': kinds[n - 1] ?? 'paragraph' },
      }),
    );
  return set.finish();
}

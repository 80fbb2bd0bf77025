import { StateEffect, StateField, type Range, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { ClaimSummary, Revision } from '@stet/contract';

/** How a claim is to be marked: the state it has, or what saving would make of it. */
export interface Tone {
  readonly number: number;
  readonly state: string;
}
export type Tones = ReadonlyMap<string, Tone>;

export const setTones = StateEffect.define<Tones>();

const markOf = (claim: string, { number, state }: Tone): Decoration =>
  Decoration.mark({
    tagName: 'mark',
    attributes: { 'data-claim': claim, 'data-number': String(number), 'data-state': state },
    claim,
  });

const claimOf = (mark: Decoration): string => {
  const spec: unknown = mark.spec;
  return typeof spec === 'object' && spec !== null && 'claim' in spec ? String(spec.claim) : '';
};

/** The claims in the text; they move with what is typed around them, and go when their words go. */
export const claimMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, tr) {
    let next = marks.map(tr.changes);
    for (const effect of tr.effects) {
      if (!effect.is(setTones)) continue;
      const again: Range<Decoration>[] = [];
      for (const at = next.iter(); at.value; at.next()) {
        const claim = claimOf(at.value);
        const tone = effect.value.get(claim);
        again.push((tone ? markOf(claim, tone) : at.value).range(at.from, at.to));
      }
      next = Decoration.set(again, true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The marks of a text as it was opened, one line a block. */
export function marksIn(
  doc: Text,
  blocks: Revision['blocks'],
  claims: readonly ClaimSummary[],
): DecorationSet {
  const lineOf = new Map(blocks.map((block, i) => [block.index, i + 1]));
  const ranges = claims.flatMap((claim) =>
    claim.occurrences.flatMap(({ block, start, end }) => {
      const number = lineOf.get(block);
      if (number === undefined || number > doc.lines || end <= start) return [];
      const { from, to } = doc.line(number);
      return [markOf(claim.id, claim).range(from + start, Math.min(from + end, to))];
    }),
  );
  return Decoration.set(
    ranges.filter((range) => range.to > range.from),
    true,
  );
}

/** Where a claim stands in the text as it is typed; null where its words are gone. */
export function placeOf(marks: DecorationSet, claim: string): { from: number; to: number } | null {
  for (const at = marks.iter(); at.value; at.next())
    if (claimOf(at.value) === claim) return { from: at.from, to: at.to };
  return null;
}

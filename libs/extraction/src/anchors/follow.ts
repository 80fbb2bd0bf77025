import type { Span } from '../article.js';
import type { LineAlignment } from './align-lines.js';
import { contextChange } from './context.js';
import { changeAround, describeChange, sameWords } from './difference.js';
import { locate, stretchOf, type Located, type Placed } from './locate.js';
import type { Scenes } from './scenes.js';

export type Outcome = 'kept' | 'stale' | 'withdrawn' | 'ambiguous';

/** What became of one place where a claim stands. */
export interface Followed {
  readonly outcome: Outcome;
  readonly now: Span | null;
  readonly candidates: readonly Span[];
  readonly why: string;
  /** For a repeated sentence that stands a different number of times: the old lines and new places in question. */
  readonly doubt?: { readonly line: number; readonly places: readonly number[] };
}

export interface Alignment extends Scenes {
  readonly lines: LineAlignment;
  /** For a moved sentence: a new line in its old place that is almost the same. */
  readonly twinInPlace: (oldLine: number) => number | null;
}

const answer = (
  outcome: Outcome,
  why: string,
  now: Span | null,
  candidates: readonly Span[] = [],
): Followed => ({
  outcome,
  now,
  candidates,
  why,
});

const LEAST_FOUND = 0.34;
/** Words put into its sentence that a changed claim takes in; more of them are another sentence joined on. */
const MOST_ADDED = 6;

export function follow(all: Alignment, span: Span): Followed {
  const { before, after, words, lines } = all;
  const was = stretchOf(before, span);
  if (!was) return answer('withdrawn', 'it has no words to follow', null);
  const line = before.words[was.from]?.line ?? 0;
  const places = lines.doubtful.get(line);
  if (places && (before.lines[line]?.to ?? 0) >= was.to) return doubtful(all, was, line, places);
  const is = locate(before, after, words, was);
  if (!is || is.found / (was.to - was.from) < LEAST_FOUND)
    return answer('withdrawn', 'nothing like it is left', null);
  const rivals = words.rivals.get(line);
  if (rivals && !is.whole) {
    const spans = rivals.map((j) => lineSpan(all, j)).filter((s) => s !== null);
    return answer('ambiguous', 'two places are equally like it', is.span, spans);
  }
  if (!is.whole || !sameWords(before, after, was, is))
    return answer('stale', describeChange(before, after, words, was, is), is.span);
  return standing(all, was, is, line);
}

/** Its own words stand; does what is around them? */
function standing(all: Alignment, was: Placed, is: Located, line: number): Followed {
  const { before, after, words, lines } = all;
  const around = changeAround(before, after, words, was, is);
  const old = before.lines[line];
  const alone = old?.from === was.from && old.to === was.to && is.added <= MOST_ADDED;
  const opens = old && before.wordsIn.get(old.block)?.[0] === old.from;
  // The dateline stands in the first sentence of its paragraph.
  if (around) return answer('stale', (opens && all.datelineChange) || around, alone ? is.wide : is.span);
  const moved = lines.to[line] !== -1 && lines.inOrder[line] === 0;
  if (moved) {
    const twin = all.twinInPlace(line);
    const there = twin === null ? null : lineSpan(all, twin);
    if (there)
      return answer(
        'ambiguous',
        'its words stand elsewhere, and almost the same words stand in its old place',
        there,
        [there, is.span],
      );
  }
  const change = contextChange(all, was, is, moved);
  if (!change)
    return answer('kept', moved ? 'its words stand, in another place' : 'its words stand', is.span);
  return change.placeOnly
    ? answer('ambiguous', change.why, is.span, [is.span])
    : answer('stale', change.why, is.span);
}

function doubtful(all: Alignment, was: Placed, line: number, places: readonly number[]): Followed {
  const spans = places.map((j) => sameStretch(all, was, line, j)).filter((s) => s !== null);
  const old = [...all.lines.doubtful.values()].filter((p) => p === places).length;
  const why = `the same words stood ${old} ${old === 1 ? 'time' : 'times'} and now stand ${places.length} here`;
  return { ...answer('ambiguous', why, spans[0] ?? null, spans), doubt: { line, places } };
}

function lineSpan({ after }: Alignment, line: number): Span | null {
  const at = after.lines[line];
  return at ? { block: at.block, start: at.start, end: at.end } : null;
}

/** The same words of a line that repeats. */
function sameStretch({ before, after }: Alignment, was: Placed, line: number, j: number): Span | null {
  const [old, now] = [before.lines[line], after.lines[j]];
  if (!old || !now) return null;
  if (old.from === was.from && old.to === was.to) return { block: now.block, start: now.start, end: now.end };
  const first = after.words[now.from + was.from - old.from];
  const last = after.words[now.from + was.to - 1 - old.from];
  return first && last ? { block: now.block, start: first.start, end: last.end } : null;
}

import { sameEnd, sameGap, sameWord } from '@stet/domain';
import { cueOf, isJoint } from './cues.js';
import type { Document } from './document.js';
import type { Span } from '../article.js';
import type { Stretch } from './scenes.js';
import type { WordAlignment } from './align-words.js';

const textOf = (doc: Document, at: Span): string =>
  doc.blocks.get(at.block)?.text.slice(at.start, at.end) ?? '';

/** The words of a stretch that have no counterpart. */
function loose(at: Stretch, to: Int32Array): number[] {
  const list: number[] = [];
  for (let k = at.from; k < at.to; k++) if (to[k] === -1) list.push(k);
  return list;
}

const quote = (doc: Document, list: readonly number[]): string =>
  list.length > 0
    ? `“${list
        .slice(0, 6)
        .map((k) => doc.words[k]?.strict ?? '')
        .join(' ')}”`
    : 'nothing';

const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

/** In one sentence, how the words of two stretches differ. */
export function describeChange(
  before: Document,
  after: Document,
  words: WordAlignment,
  was: Stretch,
  is: Stretch,
): string {
  const [gone, come] = [loose(was, words.to), loose(is, words.from)];
  const said = `${quote(before, gone)} became ${quote(after, come)}`;
  const all = [...gone.map((k) => before.words[k]), ...come.map((k) => after.words[k])];
  if (all.length === 0) return 'its punctuation, letter case or word order changed';
  for (const cue of ['negation', 'hedging', 'attribution', 'condition'] as const)
    if (all.some((w) => cueOf(w?.fold ?? '') === cue)) return `a ${cue} changed: ${said}`;
  if (all.some((w) => hasDigit(w?.strict ?? ''))) return `a number changed: ${said}`;
  return `its words changed: ${said}`;
}

/** Whether two stretches say the same up to white space, typography and the table of equivalences. */
export function sameWords(
  before: Document,
  after: Document,
  was: Stretch & { readonly span: Span },
  is: Stretch & { readonly span: Span },
): boolean {
  if (was.to - was.from !== is.to - is.from) return false;
  const [a, b] = [textOf(before, was.span), textOf(after, is.span)];
  let [x, y] = [was.span.start, is.span.start];
  for (let k = 0; k < was.to - was.from; k++) {
    const [old, now] = [before.words[was.from + k], after.words[is.from + k]];
    if (!old || !now) return false;
    const starts =
      before.lines[old.line]?.from === was.from + k || after.lines[now.line]?.from === is.from + k;
    if (!sameWord(old.strict, now.strict, starts)) return false;
    const gaps = [
      a.slice(x - was.span.start, old.start - was.span.start),
      b.slice(y - is.span.start, now.start - is.span.start),
    ];
    const prior = before.words[was.from + k - 1]?.strict;
    const edge = k === 0 ? ['', ''] : [prior, old.strict];
    if (sameGap(gaps[0] ?? '', edge[0], edge[1]) !== sameGap(gaps[1] ?? '', edge[0], edge[1])) return false;
    [x, y] = [old.end, now.end];
  }
  return sameEnd(a.slice(x - was.span.start)) === sameEnd(b.slice(y - is.span.start));
}

/** What changed in the sentence around a claim that matters to it; `null` where only a sentence was joined or split off. */
export function changeAround(
  before: Document,
  after: Document,
  words: WordAlignment,
  was: Stretch,
  is: Stretch,
): string | null {
  const outer = (doc: Document, at: Stretch): Stretch => ({
    from: doc.lines[doc.words[at.from]?.line ?? 0]?.from ?? at.from,
    to: doc.lines[doc.words[at.to - 1]?.line ?? 0]?.to ?? at.to,
  });
  const [wide, wideNow] = [outer(before, was), outer(after, is)];
  const around = (wider: Stretch, inner: Stretch): number[] => {
    const list: number[] = [];
    for (let k = wider.from; k < inner.from; k++) list.push(k);
    for (let k = inner.to; k < wider.to; k++) list.push(k);
    return list;
  };
  const gone = around(wide, was).filter((k) => words.to[k] === -1);
  const come = around(wideNow, is).filter((k) => words.from[k] === -1);
  // A neighbour that was joined on brings its attribution with it.
  const brought = around(wideNow, is).filter((k) => {
    const source = words.from[k] ?? -1;
    return source !== -1 && (source < wide.from || source >= wide.to);
  });
  const attributed = brought.filter(
    (k) => !after.quoted[k] && cueOf(after.words[k]?.fold ?? '') === 'attribution',
  );
  // One that was split off takes it away.
  const taken = around(wide, was).filter((k) => {
    const target = words.to[k] ?? -1;
    return target !== -1 && (target < wideNow.from || target >= wideNow.to);
  });
  const freed = taken.filter((k) => cueOf(before.words[k]?.fold ?? '') !== null);
  const folds = [
    ...[...gone, ...freed].map((k) => before.words[k]?.fold ?? ''),
    ...[...come, ...attributed].map((k) => after.words[k]?.fold ?? ''),
  ];
  const said = `${quote(before, [...gone, ...freed])} became ${quote(after, [...come, ...attributed])}`;
  for (const cue of ['negation', 'attribution', 'hedging', 'condition'] as const)
    if (folds.some((fold) => cueOf(fold) === cue)) return `a ${cue} around it changed: ${said}`;
  if (folds.every(isJoint)) return null;
  const later =
    gone.every((k) => k >= was.to) &&
    come.every((k) => k >= is.to) &&
    clauseEnds(before, was) &&
    clauseEnds(after, is);
  return later ? null : `the sentence around it changed: ${said}`;
}

/** Whether a stretch is followed by a clause of its own, or by nothing. */
function clauseEnds(doc: Document, at: Stretch): boolean {
  const [last, next] = [doc.words[at.to - 1], doc.words[at.to]];
  if (!last || !next || next.block !== last.block || next.line !== last.line) return true;
  const gap = doc.blocks.get(last.block)?.text.slice(last.end, next.start) ?? '';
  return /;|,\s$/.test(gap) && ['and', 'but', 'while', 'whereas'].includes(next.fold);
}

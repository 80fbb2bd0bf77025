import type { Block, Sentence, Span } from '../article.js';
import { judge, type Kinds } from '../kinds/kinds-of.js';
import { quotedSpans, speakerOf, type QuotedSpan } from '../kinds/quotations.js';
import { clausesOf } from './clauses.js';

/** A claim before repeats are joined. */
export interface Draft extends Span, Kinds {
  readonly text: string;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly speaker: string | null;
  readonly quoted: readonly QuotedSpan[];
}

const HARD = new Set(['statistic', 'event', 'date', 'comparison', 'causal', 'identity']);

/** The claims of a block's sentences in order. A sentence that only goes on with a quotation joins the claim before it, unless it states a fact of its own. */
export function draftsOf(block: Block, sentences: readonly { sentence: Sentence; index: number }[]): Draft[] {
  const spans = quotedSpans(block.text);
  const drafts: Draft[] = [];
  let speaker: string | null = null;
  let from = 0;
  for (const { sentence, index } of sentences) {
    while (from < spans.length && (spans[from]?.end ?? 0) < sentence.start) from++;
    const inside: QuotedSpan[] = [];
    for (let k = from; k < spans.length && (spans[k]?.start ?? 0) < sentence.end; k++) {
      const span = spans[k];
      if (span) inside.push(span);
    }
    const goesOn = inside[0] !== undefined && inside[0].start < sentence.start;
    const begins = inside[0] !== undefined && inside[0].start <= sentence.start + 2;
    const says: string | null = speakerOf(
      sentence.text,
      inside.map((s) => ({ ...s, start: s.start - sentence.start, end: s.end - sentence.start })),
    );
    const carried: string | null = says ?? (begins ? speaker : null);
    speaker = says ?? speaker;
    const last = drafts.at(-1);
    const own = goesOn ? judge(sentence.text) : null;
    if (goesOn && last && !own?.kinds.some((k) => HARD.has(k))) {
      drafts[drafts.length - 1] = {
        ...last,
        end: sentence.end,
        text: block.text.slice(last.start, sentence.end),
      };
      continue;
    }
    for (const clause of goesOn || begins
      ? [{ start: 0, end: sentence.text.length }]
      : clausesOf(sentence.text)) {
      const text = sentence.text.slice(clause.start, clause.end);
      const start = sentence.start + clause.start;
      const end = sentence.start + clause.end;
      const quoted = inside.filter((s) => s.start < end && s.end > start);
      drafts.push({
        ...judge(text, goesOn || (begins && carried !== null)),
        block: block.index,
        start,
        end,
        text,
        sentence: index,
        speaker: quoted.length > 0 || says !== null ? carried : null,
        quoted: quoted.map((s) => ({ ...s, start: Math.max(s.start, start), end: Math.min(s.end, end) })),
      });
    }
  }
  return drafts;
}

import type { Block, Sentence, Span } from '../article.js';
import { judge, type Kinds } from '../kinds/kinds-of.js';
import { quotedSpans, type QuotedSpan } from '../kinds/quotations.js';
import { mainVerbAt } from '../kinds/phrases.js';
import { tokensOf } from '../text/tokens.js';
import { clausesOf, type Clause } from './clauses.js';
import { lengthOfPlaceLine } from './place-line.js';

/** A claim before repeats are joined. */
export interface Draft extends Span, Kinds {
  readonly text: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** The words in quotation marks within it; `whole` is where the mark stands that opens them, offsets in the block. */
  readonly quoted: readonly (QuotedSpan & { readonly whole: number })[];
}

const HARD = new Set(['statistic', 'event', 'date', 'comparison', 'causal', 'identity']);

/** The claims of a block's sentences in order. A sentence that only goes on with a quotation joins the claim before it, unless it states a fact of its own. */
export function draftsOf(block: Block, sentences: readonly { sentence: Sentence; index: number }[]): Draft[] {
  const spans = quotedSpans(block.text);
  const drafts: Draft[] = [];
  let from = 0;
  for (const { sentence: written, index } of sentences) {
    const sentence = withoutPlaceLine(block, written);
    while (from < spans.length && (spans[from]?.end ?? 0) < sentence.start) from++;
    const inside: QuotedSpan[] = [];
    for (let k = from; k < spans.length && (spans[k]?.start ?? 0) < sentence.end; k++) {
      const span = spans[k];
      if (span) inside.push(span);
    }
    const goesOn = inside[0] !== undefined && inside[0].start < sentence.start;
    const begins = inside[0] !== undefined && inside[0].start <= sentence.start + 2;
    const whole = judge(sentence.text, goesOn, relativeTo(inside, sentence.start));
    const last = drafts.at(-1);
    if (goesOn && last && whole.speaker === null && !judge(sentence.text).kinds.some((k) => HARD.has(k))) {
      drafts[drafts.length - 1] = {
        ...last,
        end: sentence.end,
        text: block.text.slice(last.start, sentence.end),
      };
      continue;
    }
    const uncut = [{ start: 0, end: sentence.text.length }];
    const terse = TERSE.has(block.kind) && !/[.!?…]$/u.test(sentence.text);
    for (const clause of goesOn || begins ? uncut : cutOf(sentence.text, terse)) {
      const text = sentence.text.slice(clause.start, clause.end);
      const start = sentence.start + clause.start;
      const end = sentence.start + clause.end;
      const quoted = inside.filter((s) => s.start < end && s.end > start);
      const uncutHere = text.length === sentence.text.length;
      const plain = uncutHere ? whole : judge(text, goesOn, relativeTo(quoted, start));
      const own = terse ? asNews(text, plain) : plain;
      drafts.push({
        ...own,
        block: block.index,
        start,
        end,
        text,
        sentence: index,
        speaker: own.speaker ?? (quoted.length > 0 ? whole.speaker : null),
        quoted: quoted.map((s) => ({
          ...s,
          whole: s.start,
          start: Math.max(s.start, start),
          end: Math.min(s.end, end),
        })),
      });
    }
  }
  return drafts;
}

const relativeTo = (spans: readonly QuotedSpan[], start: number): QuotedSpan[] =>
  spans.map((s) => ({ ...s, start: s.start - start, end: s.end - start }));

/** A paragraph's first sentence begins after "MARLPORT — ": the place is no part of what is claimed. */
function withoutPlaceLine(block: Block, sentence: Sentence): Sentence {
  const lead = block.kind === 'paragraph' && sentence.start === 0 ? lengthOfPlaceLine(sentence.text) : 0;
  if (lead === 0 || lead >= sentence.text.length) return sentence;
  return { ...sentence, text: sentence.text.slice(lead), start: sentence.start + lead };
}

const TERSE = new Set(['headline', 'standfirst']);

/** A headline's bare predicate ("scraps dividend") is news, though it names nobody. */
const asNews = (text: string, own: Kinds): Kinds =>
  own.kinds[0] === 'other' && mainVerbAt(tokensOf(text)) >= 0
    ? { ...own, kinds: ['event'], label: 'checkable', evident: true }
    : own;

/** The clauses of a sentence; one that states nothing by itself stays with the one before it. */
function cutOf(sentence: string, terse: boolean): Clause[] {
  const kept: Clause[] = [];
  for (const clause of clausesOf(sentence, terse)) {
    const last = kept.at(-1);
    const text = sentence.slice(clause.start, clause.end);
    if (last && (terse ? asNews(text, judge(text)) : judge(text)).label === 'none')
      kept[kept.length - 1] = { start: last.start, end: clause.end };
    else kept.push(clause);
  }
  return kept;
}

import { tokensOf, type Token } from '../text/tokens.js';
import { ROLES, SAYING } from './lexicon.js';

/** What stands between quotation marks; offsets without the marks. `open` where no mark closes it. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  readonly open: boolean;
}

const DOUBLE_OPEN = '“„«';
const DOUBLE_CLOSE = '”“»';
const isWord = (unit: string): boolean => unit !== '' && /[\p{L}\p{N}]/u.test(unit);

/** Outermost quotations of a block in one pass: curly, straight, single; an apostrophe closes nothing. */
export function quotedSpans(text: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let opened = -1;
  let style: 'double' | 'straight' | 'single' | null = null;
  let weak = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const before = text.charAt(i - 1);
    const after = text.charAt(i + 1);
    if (style === null) {
      if (DOUBLE_OPEN.includes(unit)) style = 'double';
      else if (unit === '"') style = 'straight';
      else if ((unit === '‘' || unit === "'") && !isWord(before) && isWord(after)) style = 'single';
      if (style !== null) {
        opened = i + 1;
        weak = -1;
      }
      continue;
    }
    const closesDouble = style === 'double' && DOUBLE_CLOSE.includes(unit) && i > opened;
    const closesStraight = style === 'straight' && unit === '"';
    let closesSingle = false;
    if (style === 'single' && (unit === '’' || unit === "'") && !isWord(after)) {
      if (/[.,!?;:…]/u.test(before)) closesSingle = true;
      else if (weak < 0) weak = i;
    }
    if (style === 'single' && weak >= 0 && (unit === '‘' || (unit === '.' && i > weak))) {
      spans.push({ start: opened, end: weak, open: false });
      style = null;
      if (unit === '‘') i--;
      continue;
    }
    if (closesDouble || closesStraight || closesSingle) {
      if (i > opened) spans.push({ start: opened, end: i, open: false });
      style = null;
    }
  }
  if (style === 'single' && weak >= 0) spans.push({ start: opened, end: weak, open: false });
  else if (style !== null && style !== 'single' && opened < text.length)
    spans.push({ start: opened, end: text.length, open: true });
  return spans;
}

/** Whether an offset is within quotation marks; the spans stand in order, so that many marks cost little. */
export function isInside(spans: readonly QuotedSpan[], at: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return false;
    if (at < span.start) high = middle - 1;
    else if (at >= span.end) low = middle + 1;
    else return true;
  }
  return false;
}

/** The verb of saying outside quotation marks, by index in `tokens`; -1 where nobody says anything. */
export function sayingAt(tokens: readonly Token[], spans: readonly QuotedSpan[]): number {
  return tokens.findIndex((t) => SAYING.has(t.lower) && !isInside(spans, t.start));
}

/** Who says it: the named run beside the verb of saying, else the pronoun, else `null`. */
export function speakerOf(text: string, spans: readonly QuotedSpan[] = quotedSpans(text)): string | null {
  const tokens = tokensOf(text);
  const verb = sayingAt(tokens, spans);
  if (verb < 0) return null;
  const outside = tokens.map((t) => !isInside(spans, t.start));
  const before = tokens.slice(0, verb).filter((_, i) => outside[i]);
  const after = tokens.slice(verb + 1).filter((_, i) => outside[verb + 1 + i]);
  return nameIn(before) ?? pronounIn(before) ?? nameIn(after.slice(0, 12)) ?? pronounIn(after.slice(0, 3));
}

const pronounIn = (tokens: readonly Token[]): string | null =>
  tokens.findLast((t) => ['he', 'she', 'they'].includes(t.lower))?.text ?? null;

/** The first run of capitalised words; a role or title before it stays out but for "Judge" and its like. */
function nameIn(tokens: readonly Token[]): string | null {
  let best: Token[] = [];
  let run: Token[] = [];
  for (const t of [...tokens, undefined]) {
    const joins =
      t?.capital === true &&
      !['the', 'a', 'its', 'but', 'and', 'she', 'he', 'they', 'in', 'mr', 'dr', 'it'].includes(t.lower);
    if (joins && t) run.push(t);
    else {
      if (run.length > best.length && best.length < 2) best = run;
      run = [];
    }
  }
  while (best.length > 2 && ROLES.has(best[0]?.lower ?? '') && best[0]?.lower !== 'judge')
    best = best.slice(1);
  return best.length > 0 ? best.map((t) => t.text).join(' ') : null;
}

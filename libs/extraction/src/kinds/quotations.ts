import type { Token } from '../text/tokens.js';
import { SAYING } from './lexicon-saying.js';

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

/** The verbs of saying outside quotation marks, by index in `tokens`. */
export function sayingsAt(tokens: readonly Token[], spans: readonly QuotedSpan[]): number[] {
  const found: number[] = [];
  for (const [i, t] of tokens.entries())
    if ((isSaying(t, tokens[i + 1]) || isAccording(tokens, i)) && !isInside(spans, t.start)) found.push(i);
  return found;
}

/** "pointed out", but not "pointed at the roof". */
const isSaying = (t: Token, next: Token | undefined): boolean =>
  SAYING.has(t.lower) && (t.lower !== 'pointed' || next?.lower === 'out');

/** "according to Ann Orr" names who says it as a verb would. */
export const isAccording = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'according' && tokens[i + 1]?.lower === 'to';

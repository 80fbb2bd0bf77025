import { BEFORE_A_NAME, MAY_END, MONTHS, NEVER_ENDS, STARTERS } from './abbreviations.js';

export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const TERMINATORS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟']);
const CLOSERS = new Set(['"', "'", '”', '’', ')', ']', '»', '}']);
const OPENERS = new Set(['"', "'", '“', '‘', '(', '[', '«', '{', '¿', '¡', '—', '–', '-']);
const LONGEST_WORD = 40;

const isSpace = (unit: string): boolean => unit !== '' && /\s/u.test(unit);
const isUpper = (unit: string): boolean => /\p{Lu}/u.test(unit);
const isLower = (unit: string): boolean => /\p{Ll}/u.test(unit);
const isDigit = (unit: string): boolean => /\p{Nd}/u.test(unit);
const isLetter = (unit: string): boolean => /\p{L}/u.test(unit);

/**
 * Sentences of a text in order, trimmed; offsets are UTF-16 units and `text.slice(start, end)` is the sentence. Blank
 * lines and list markers begin a new one. One pass, bounded look-back and look-ahead: linear whatever the text.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let start = 0;
  const cut = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charAt(from))) from++;
    while (to > from && isSpace(text.charAt(to - 1))) to--;
    if (to > from) sentences.push({ start: from, end: to, text: text.slice(from, to) });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (unit === '\n') {
      if (breaksParagraph(text, i)) cut(i);
    } else if (TERMINATORS.has(unit)) {
      const end = endOfSentence(text, start, i);
      if (end > 0) {
        cut(end);
        i = end - 1;
      } else {
        while (TERMINATORS.has(text.charAt(i + 1))) i++;
      }
    }
  }
  cut(text.length);
  return sentences;
}

/** A blank line, or a line that begins with a list marker. */
function breaksParagraph(text: string, newline: number): boolean {
  let i = newline + 1;
  while (i < text.length && isSpace(text.charAt(i)) && text.charAt(i) !== '\n') i++;
  if (i >= text.length || text.charAt(i) === '\n') return true;
  if (['•', '*', '-', '–', '⁃', '·'].includes(text.charAt(i)) && isSpace(text.charAt(i + 1))) return true;
  let digits = i;
  while (digits < i + 3 && isDigit(text.charAt(digits))) digits++;
  return (
    digits > i &&
    (text.charAt(digits) === '.' || text.charAt(digits) === ')') &&
    isSpace(text.charAt(digits + 1))
  );
}

/** Where the sentence ends if the terminator at `at` ends it (past closing marks), or 0. */
function endOfSentence(text: string, start: number, at: number): number {
  if (text.charAt(at - 1) === '[') return 0; // “[...]” stands for words left out
  const run = lengthOfRun(text, at);
  let after = at + run;
  while (CLOSERS.has(text.charAt(after))) after++;
  const closed = after > at + run;
  if (after >= text.length) return after;
  const next = text.charAt(after);
  if (next === '[' && isDigit(text.charAt(after + 1))) return 0;
  if (!isSpace(next)) return gluedSentences(text, at, after, run) ? after : 0;
  const follows = nextWord(text, after);
  if (follows.first === '' || follows.newParagraph) return after;
  if (isLower(follows.first)) return 0;
  const mark = text.charAt(at);
  if (mark === '.' && run === 1 && isListMarker(text.slice(start, at))) return 0;
  if (mark !== '.' || run > 1 || closed) return after;
  return stopIsAbbreviation(text, at, follows) ? 0 : after;
}

/** Terminators in a row, also an ellipsis with spaces in it: “. . .”. */
function lengthOfRun(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    if (TERMINATORS.has(text.charAt(end))) end++;
    else if (
      text.charAt(end) === ' ' &&
      text.charAt(end + 1) === '.' &&
      /[\s."'”’]/u.test(text.charAt(end + 2) || ' ')
    )
      end += 2;
    else return end - at;
  }
}

/** "1", "• 9", "a": all there is before the stop is the mark of a list item. */
const isListMarker = (before: string): boolean => /^\s*[•⁃*·–-]?\s*(\p{Nd}{1,3}|\p{Ll})$/u.test(before);

/** "It ended.Then" – a stop with no space after it, between a word and a capitalised word. */
function gluedSentences(text: string, at: number, after: number, run: number): boolean {
  if (run > 1 || text.charAt(at) !== '.' || after !== at + 1) return false;
  const before = wordBefore(text, at);
  if (before.length < 3 || before.includes('.') || !isLower(before.at(-1) ?? '')) return false;
  if (!isUpper(text.charAt(after)) || !isLower(text.charAt(after + 1))) return false;
  // An address or a file name has further dots, slashes or an @ before the next space.
  for (let i = after; i < Math.min(text.length, after + LONGEST_WORD); i++) {
    const unit = text.charAt(i);
    if (isSpace(unit)) return true;
    if ('@/:_'.includes(unit) || (unit === '.' && isLetter(text.charAt(i + 1)))) return false;
  }
  return true;
}

interface Following {
  readonly first: string;
  readonly word: string;
  readonly newParagraph: boolean;
}

function nextWord(text: string, from: number): Following {
  let i = from;
  let newlines = 0;
  while (i < text.length && isSpace(text.charAt(i))) {
    if (text.charAt(i) === '\n') newlines++;
    i++;
  }
  while (i < text.length && OPENERS.has(text.charAt(i))) i++;
  let end = i;
  while (end < text.length && end < i + LONGEST_WORD && isLetter(text.charAt(end))) end++;
  return { first: text.charAt(i), word: text.slice(i, end).toLowerCase(), newParagraph: newlines > 1 };
}

function wordBefore(text: string, at: number): string {
  let from = at;
  while (
    from > 0 &&
    at - from < LONGEST_WORD &&
    !isSpace(text.charAt(from - 1)) &&
    !OPENERS.has(text.charAt(from - 1))
  )
    from--;
  return text.slice(from, at);
}

function stopIsAbbreviation(text: string, at: number, follows: Following): boolean {
  const word = wordBefore(text, at);
  const key = word.toLowerCase();
  const starter = STARTERS.has(follows.word);
  if (NEVER_ENDS.has(key)) return true;
  if (key === 'no' || key === 'nos' || key === 'p' || key === 'pp') return isDigit(follows.first);
  if (BEFORE_A_NAME.has(key)) return !starter || follows.word === 'a';
  if (MONTHS.has(key) && word.charAt(0) !== word.charAt(0).toLowerCase()) return isDigit(follows.first);
  if (MAY_END.has(key)) return !starter;
  // Initials: "J. K. Rowling", "George W. Bush".
  if (word.length === 1 && isUpper(word)) return !starter || follows.word === 'i';
  // "U.S.S.R." and the like.
  if (/^(\p{L}\.)+\p{L}$/u.test(word)) return !starter;
  return false;
}

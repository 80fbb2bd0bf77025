import { wordBefore, wordFrom } from './around.js';
import { classAt, CLOSER, DIGIT, LETTER, LOWER, SPACE, UPPER } from './characters.js';
import { endOfSmiley } from './notes.js';
import type { Lexicon } from './lexicon.js';

const LONGEST_HEADING = 120;
const SHORTEST_REPEAT = 5;

/**
 * Whether a sentence begins at a capital with no stop before it, as after a heading whose line break was lost:
 * "Understand The islands are", "May 7, 2015 On Tuesday", "Daniel Bernoulli Daniel Bernoulli was".
 */
export function beginsUnmarked(text: string, start: number, at: number, lexicon: Lexicon): boolean {
  if (endsMail(text, start, at, lexicon) || endsRule(text, at)) return true;
  const last = classAt(text, at - 2);
  if ((last & (LETTER | DIGIT | CLOSER)) === 0) return false;
  const word = wordFrom(text, at);
  const next = at + word.length;
  if (word.length === 1 && word !== 'a') return false;
  if (lexicon.labels.has(word) && text.startsWith(': ', next)) return true;
  if (at - start > LONGEST_HEADING) return false;
  if (lexicon.salutations.has(word) && isSalutation(text, at)) return true;
  if (lexicon.headingEnders.has(word) && (word.length === 1 || (classAt(text, at + 1) & UPPER) === 0)) {
    if ((last & CLOSER) !== 0 && '.…'.includes(text.charAt(at - 3))) return true; // "[...] However"
    const after = text.charAt(next) === ',' ? next + 1 : next; // "She, her mother and"
    return (classAt(text, after + 1) & (LOWER | DIGIT)) !== 0 && (classAt(text, after) & SPACE) !== 0;
  }
  if (beginsDateline(text, at, word, lexicon) || isCaptionHead(text, start, at, lexicon)) return true;
  if (at - start < LONGEST_SECTION && isSection(text.slice(start, at - 1), lexicon)) return true;
  return repeatsStart(text, start, at) || endsDateline(text, start, at, lexicon);
}

const LONGEST_SECTION = 36;

/** "Early life", "1. Introduction": a heading known by its words, with or without its number. */
const isSection = (heading: string, lexicon: Lexicon): boolean =>
  lexicon.sections.has(heading.replace(/^\p{Nd}{1,2}(?:\.\p{Nd}{1,2})*\.? /u, '').toLowerCase());

/** A line drawn with marks, "*****" or "=====", and a space stand before the capital. */
function endsRule(text: string, at: number): boolean {
  const mark = text.charAt(at - 2);
  return mark !== '' && '*=_~'.includes(mark) && text.startsWith(mark.repeat(3), at - 4);
}

const SALUTATION = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}.' -]{0,30}[,:](?: |$)/u;
const isSalutation = (text: string, at: number): boolean => SALUTATION.test(text.slice(at, at + 44));

const WEB_ADDRESS = /(?:^|[\s<])(?:https?:\/\/|www\.)\S{4,60}$/;
const MAIL_ADDRESS = /\S@\S{1,50}\.\w{2,6}>?$/;

const STAMP = /\d\d\/\d\d\/\d{2,4} \d\d:\d\d(?::\d\d)? (?:AM|PM)$/;

/** What stands alone at the end of a line of a letter: an address, a face, "Regards,", "(BBC)". */
function endsMail(text: string, start: number, at: number, lexicon: Lexicon): boolean {
  if (text.charAt(at - 2) === 'M' && STAMP.test(text.slice(Math.max(0, at - 24), at - 1))) return true;
  const before = text.charAt(at - 2);
  const lone = at - start < 40 && at - start > 4;
  if (lone && (before === ',' || before === ':') && lexicon.salutations.has(wordFrom(text, start)))
    return isSalutation(text, start);
  if (before === ',')
    return at - start < 24 && lexicon.valedictions.has(wordBefore(text, at - 2).toLowerCase());
  if (before === ')' && lone && text.charAt(start) === '(') return text.indexOf(')', start) === at - 2;
  if (endOfSmiley(text, at - 3) === at - 1 || endOfSmiley(text, at - 4) === at - 1) return true;
  const word = text.slice(Math.max(start, at - 64), at - 1);
  if (word.includes('@') && (word.endsWith('>') || lexicon.labels.has(wordFrom(text, start))))
    return MAIL_ADDRESS.test(word);
  return (word.includes('://') || word.includes('www.')) && WEB_ADDRESS.test(word);
}

/** "Figure 1.3" alone before the capital. */
function isCaptionHead(text: string, start: number, at: number, lexicon: Lexicon): boolean {
  return (classAt(text, start) & LETTER) !== 0 && isNumberedHead(text, start, at - 1, lexicon);
}

/** The heading is said again as the first words of the sentence after it. */
function repeatsStart(text: string, start: number, at: number): boolean {
  const length = at - 1 - start;
  if (length < SHORTEST_REPEAT || text.charCodeAt(start) !== text.charCodeAt(at)) return false;
  if ((classAt(text, at + length) & SPACE) === 0) return false;
  return (classAt(text, start) & UPPER) !== 0 && text.startsWith(text.slice(start, at - 1), at);
}

const DATELINE = /^[\p{L}]+, \p{L}+ \d{1,2}, \d{4}(?=$|\s*\n| \p{Lu})/u;
const LONGEST_DATELINE = 40;

/** "Tuesday, May 7, 2015" with no preposition before it, and a capital or the end of the line after it. */
function beginsDateline(text: string, at: number, word: string, lexicon: Lexicon): boolean {
  if (!lexicon.afterHours.has(word) || text.charAt(at + word.length) !== ',') return false;
  const before = wordBefore(text, at - 1);
  return !lexicon.openings.has(before.toLowerCase()) && DATELINE.test(text.slice(at, at + LONGEST_DATELINE));
}

/** Nothing but such a date stands before the capital. */
function endsDateline(text: string, start: number, at: number, lexicon: Lexicon): boolean {
  if (at - start > LONGEST_DATELINE || (classAt(text, at - 2) & DIGIT) === 0) return false;
  if (!lexicon.afterHours.has(wordFrom(text, start))) return false;
  return DATELINE.exec(text.slice(start, at + 1))?.[0].length === at - 1 - start;
}

/** "2.1. Results", "Figure 3. The harbour": a number alone, or after one word that takes a number. */
export function isNumberedHead(text: string, start: number, at: number, lexicon: Lexicon): boolean {
  if (at - start > 16) return false;
  const head = /^(?:(\p{L}+) )?\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*$/u.exec(text.slice(start, at));
  if (head === null) return false;
  const word = head[1];
  return word === undefined ? text.slice(start, at).includes('.') : lexicon.heads.has(word.toLowerCase());
}

/** "03/27/2001 09:11 AM": the stamp of a mail, quoted under the name of its sender. */
export function isStamp(text: string, at: number): boolean {
  if (text.charAt(at + 2) !== '/' || text.charAt(at + 5) !== '/') return false;
  return /^\d\d\/\d\d\/\d{2,4} \d\d:\d\d (?:AM|PM)/.test(text.slice(at, at + 20));
}

import { BULLET, classAt, DASH, DIGIT, LOWER, SPACE, UPPER } from './characters.js';

/** The mark of a list item: "1.", "2)", "3.)", "(4)", "a.", "b)", "IV." and a bullet before any of them. */
export interface ListMark {
  readonly start: number;
  /** Just past the mark. */
  readonly end: number;
  readonly bullet: number;
  readonly kind: 'number' | 'letter' | 'capital' | 'bullet' | 'roman';
  readonly value: number;
  /** What closes the mark: ".", ")", ".)" or "" for a bullet alone. */
  readonly close: string;
}

const ROMAN = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'
    .split(' ')
    .map((numeral, index) => [numeral, index + 1]),
);

/** The list mark that begins at a place, or undefined. */
export function listMarkAt(text: string, at: number): ListMark | undefined {
  let i = at;
  let bullet = 0;
  const first = classAt(text, i);
  if ((first & BULLET) !== 0 || ((first & DASH) !== 0 && (classAt(text, i + 1) & SPACE) !== 0)) {
    bullet = text.charCodeAt(i);
    i++;
    while (i < at + 4 && (classAt(text, i) & SPACE) !== 0) i++;
  }
  const numbered = numberedMark(text, i);
  if (numbered !== undefined) return { ...numbered, start: at, bullet };
  if (bullet === 0) return undefined;
  if ((classAt(text, at + 1) & SPACE) === 0 && bullet !== 0x2022 && bullet !== 0x2043) return undefined;
  return { start: at, end: at + 1, bullet, kind: 'bullet', value: 0, close: '' };
}

function numberedMark(text: string, at: number): Omit<ListMark, 'start' | 'bullet'> | undefined {
  const open = text.charCodeAt(at) === 40 ? 1 : 0;
  let i = at + open;
  while (i < at + 6 && (classAt(text, i) & (DIGIT | LOWER | UPPER)) !== 0) i++;
  const label = text.slice(at + open, i);
  const close = text.startsWith('.)', i) ? '.)' : text.charAt(i);
  if (label === '' || !(close === '.' || close === ')' || close === '.)')) return undefined;
  if (open === 1 && close !== ')') return undefined;
  const end = i + close.length;
  if (end < text.length && (classAt(text, end) & SPACE) === 0) return undefined;
  const kind = kindOf(label);
  if (kind === undefined) return undefined;
  return { end, close: open === 1 ? '()' : close, ...kind };
}

function kindOf(label: string): Pick<ListMark, 'kind' | 'value'> | undefined {
  if (/^\p{Nd}{1,3}$/u.test(label)) return { kind: 'number', value: Number(label) };
  const roman = ROMAN.get(label.toLowerCase());
  if (roman !== undefined && (label.length > 1 || label === 'i' || label === 'I')) {
    return { kind: 'roman', value: roman };
  }
  if (/^[a-z]$/.test(label)) return { kind: 'letter', value: label.charCodeAt(0) - 96 };
  if (/^[A-Z]$/.test(label)) return { kind: 'capital', value: label.charCodeAt(0) - 64 };
  return undefined;
}

/** Whether `next`, met inside the item of `mark`, is the mark of the next item of the same list. */
export function continues(mark: ListMark, next: ListMark): boolean {
  if (mark.bullet !== next.bullet) return false;
  if (mark.kind === 'bullet') return next.kind === 'bullet';
  if (mark.close !== next.close || (next.kind === 'capital' && next.close === '.')) return false; // "J. K. Rowling"
  const value = mark.kind === 'letter' && next.kind === 'roman' ? 9 : next.value;
  if (mark.kind === 'roman' && mark.value !== 1 && next.kind !== 'roman') return false;
  return value === mark.value + 1;
}

const LONGEST_ITEM = 400;

/** Whether a list begins in the middle of a line: "1)" here and "2)" not far on. */
export function beginsList(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 49 || text.charCodeAt(at + 1) !== 41) return false;
  if (text.charCodeAt(at + 2) !== 32 || ':,;'.includes(text.charAt(at - 2))) return false;
  return text.slice(at, at + LONGEST_ITEM).includes(' 2) ');
}

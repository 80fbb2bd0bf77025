import { countWords, endsLikeASentence } from './line-shapes.js';
import { isByline } from './bylines.js';

const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;
const STARTS_BLOCK = /^\s*(?:[•*⁃·▪●○■–-]\s+\S|\d{1,3}[.)]\s+\S|#{1,6} |> ?\S|!\[)/u;

/** Paragraphs of a plain text, in order, each still with its line breaks inside. */
export function paragraphsOf(source: string): string[] {
  const lines = source.split(/\n|\f|\u2028|\u2029|\u0085/u);
  const width = wrapWidth(lines);
  const out: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) out.push(open.join('\n'));
    open = [];
  };
  for (const line of lines) {
    const previous = open.at(-1);
    if (line.trim() === '') close();
    else {
      if (previous !== undefined && !goesOn(previous, line, width)) close();
      if (/\t/.test(line.trim()) && !goesOn(previous ?? '', line, width)) {
        close();
        for (const cell of line.split('\t')) if (cell.trim() !== '') out.push(cell);
      } else open.push(line);
    }
  }
  close();
  return out;
}

/** The column at which lines were broken, or 0 when each line is a paragraph. */
function wrapWidth(lines: readonly string[]): number {
  const inner = lines.filter((line, i) => line.trim() !== '' && (lines[i + 1] ?? '').trim() !== '');
  const lengths = inner.map((line) => line.trimEnd().length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  if (lengths.length < 3 || width > WIDEST_WRAP || width < NARROWEST_WRAP) return 0;
  const full = lengths.filter((length) => length > width - 16).length;
  return full >= lengths.length * 0.5 ? width : 0;
}

/** Whether a line is the rest of the one before: the word would not have fitted, or the sentence plainly runs on. */
function goesOn(line: string, next: string, width: number): boolean {
  if (STARTS_BLOCK.test(next) || isByline(line, true)) return false;
  const first = next.trimStart().split(/\s/u, 1)[0] ?? '';
  if (width > 0) return line.trimEnd().length + 1 + first.length > width - 4;
  return !endsLikeASentence(line) && /^\p{Ll}/u.test(first) && countWords(line) >= 4;
}

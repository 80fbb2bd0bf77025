/** The parser's time grows with the square of the marks of one paragraph; no text of a newsroom has this many. */
const MOST_MARKS = 4_000;
/** What always begins a paragraph of its own. */
const BEGINS = /^ {0,3}[-*+] +\S/;
const MARKS = '*_[]~!<&`\\';
const MARK_OR_ESCAPED = /\\[!-/:-@[-`{-~]|[*_[\]~!<&`\\]/g;

/** Takes the marks inside a paragraph with more of them than any real one as plain characters. */
export function boundMarks(source: string): string {
  if (countMarks(source) <= MOST_MARKS) return source;
  const out: string[] = [];
  let paragraph: string[] = [];
  let marks = 0;
  const close = (): void => {
    for (const line of paragraph) out.push(marks > MOST_MARKS ? withoutMarks(line) : line);
    paragraph = [];
    marks = 0;
  };
  for (const line of source.split('\n')) {
    if (line.trim() === '' || BEGINS.test(line)) close();
    paragraph.push(line);
    marks += countMarks(line);
  }
  close();
  return out.join('\n');
}

function countMarks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (MARKS.includes(text.charAt(i))) count++;
  return count;
}

const withoutMarks = (line: string): string =>
  line.replace(MARK_OR_ESCAPED, (found) => (found.length > 1 ? found : `\\${found}`));

const MOST_LEVELS = 40;

/**
 * Cuts quotation and list marks nested deeper than any text of a newsroom: the parser's time grows with the square of
 * the depth. The words stay; only marks go.
 */
export function boundDepth(text: string): string {
  // Lists nested by indentation alone.
  const source = text.replace(/^[ \t]{60,}/gm, ' '.repeat(MOST_LEVELS));
  if (!/^[ \t]*(?:(?:>|[-*+]|\d{1,3}[.)])[ \t]*){40}/m.test(source)) return source;
  return source.split('\n').map(boundLine).join('\n');
}

function boundLine(line: string): string {
  let at = 0;
  let levels = 0;
  let kept = 0;
  while (at < line.length) {
    const mark = /^[ \t]*(?:>|[-*+](?=[ \t>])|\d{1,3}[.)](?=[ \t]))[ \t]?/.exec(line.slice(at, at + 40))?.[0];
    if (mark === undefined || mark === '') break;
    at += mark.length;
    if (++levels <= MOST_LEVELS) kept = at;
  }
  return levels <= MOST_LEVELS ? line : line.slice(0, kept) + line.slice(at);
}

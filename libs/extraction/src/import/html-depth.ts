import { ImportError } from './import-error.js';

const MOST_LEVELS = 6_000;
const CLOSES_ITSELF =
  /^(?:p|li|td|th|tr|dt|dd|option|br|hr|img|input|meta|link|source|area|base|col|embed|wbr|tbody|thead|tfoot)$/;

/**
 * Refuses a page whose elements are opened and never closed by the thousand: the parser looks through all open
 * elements at each tag, which a made-up page can turn into hours. One pass over the tags.
 */
export function refuseDeepHtml(source: string): void {
  let depth = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    const closing = source.charAt(at + 1) === '/';
    const name = /^[a-zA-Z][a-zA-Z0-9]*/
      .exec(source.slice(at + (closing ? 2 : 1), at + 14))?.[0]
      .toLowerCase();
    if (name === undefined || CLOSES_ITSELF.test(name)) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MOST_LEVELS)
      throw new ImportError(
        'article.too-deep',
        `The article is nested more than ${MOST_LEVELS} levels deep.`,
      );
  }
}

import type { DraftBlock } from '../article.js';
import { wordingKey } from '../text/normalise.js';
import { nameHead } from './head.js';
import { announcesLinks, isLeftover } from './leftovers.js';
import { nameBody } from './body.js';
import type { Naming } from './naming.js';

/**
 * Says what each block is, where the format does not: headline first, a standfirst under it, bylines and dates at the
 * head; short lines without a stop are subheads, lines that repeat the body are pull quotes, what repeats the headline
 * or came from a page's furniture is residue.
 */
export function nameBlocks(drafts: readonly DraftBlock[], marked: boolean): DraftBlock[] {
  const naming: Naming = {
    texts: drafts.map((d) => d.text),
    kinds: drafts.map((d) => (isLeftover(d.text) ? 'residue' : d.kind)),
    marked: marked && drafts.some((d) => d.kind !== 'paragraph'),
  };
  dropLinks(naming);
  const body = nameHead(naming);
  dropRepeatedHeadlines(naming);
  nameBody(naming, body);
  return drafts.map(({ text }, i) => ({ kind: naming.kinds[i] ?? 'paragraph', text }));
}

/** What stands right under `Related:` or `Read more:` leads away from the piece. */
function dropLinks({ texts, kinds }: Naming): void {
  for (let i = 0; i < texts.length; i++) {
    const label = texts[i] ?? '';
    if (kinds[i] !== 'residue' || !announcesLinks(label)) continue;
    let at = i + 1;
    while (kinds[at] === 'list_item') kinds[at++] = 'residue';
    const next = texts[at] ?? '';
    if (
      at === i + 1 &&
      label.trim().endsWith(':') &&
      next.length <= 140 &&
      !/[.:]$/.test(next.trim()) &&
      next !== ''
    )
      if (kinds[at] === 'paragraph' || kinds[at] === 'subhead') kinds[at] = 'residue';
  }
}

/** The headline again, or with the name of the site behind it. */
function dropRepeatedHeadlines({ texts, kinds }: Naming): void {
  const at = kinds.indexOf('headline');
  if (at < 0) return;
  const key = wordingKey(texts[at] ?? '');
  if (key === '') return;
  for (let i = 0; i < texts.length; i++) {
    if (i === at || (kinds[i] === 'headline' && marks(texts[i] ?? '', key) === false)) continue;
    if (marks(texts[i] ?? '', key)) kinds[i] = 'residue';
  }
}

function marks(text: string, headline: string): boolean {
  if (text.length > headline.length * 2 + 60) return false;
  const key = wordingKey(text);
  if (key === headline) return true;
  const rest = key.startsWith(headline) ? key.slice(headline.length) : '';
  return /^ ?[|–—-] ?.{2,40}$/u.test(rest);
}

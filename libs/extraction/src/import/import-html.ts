import type { BlockKind } from '@stet/domain';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { DraftBlock } from '../article.js';
import { ImportError } from './import-error.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const MAX_DEPTH = 200;
const NEVER_SEEN = new Set(
  'script style noscript template svg math iframe object embed head title meta link canvas audio video select textarea button form input nav footer'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr br img'.split(
    ' ',
  ),
);
const KIND_OF: Record<string, BlockKind> = {
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list_item',
  td: 'table_cell',
  th: 'table_cell',
};

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

/** What a reader never sees: scripts, hidden parts, tracking pixels. */
function isHidden(element: Element): boolean {
  if (NEVER_SEEN.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const style = (attribute(element, 'style') ?? '').replace(/\s/g, '').toLowerCase();
  return style.includes('display:none') || style.includes('visibility:hidden');
}

function kindByClass(element: Element): BlockKind | undefined {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'itemprop') ?? ''}`.toLowerCase();
  if (/pull-?quote/.test(names)) return 'pull_quote';
  if (/standfirst|subtitle|deck|dek\b|article-?intro/.test(names)) return 'standfirst';
  if (/byline|author/.test(names)) return 'byline';
  if (/advert|newsletter|related|share-|social|promo/.test(names)) return 'residue';
  return /caption/.test(names) ? 'caption' : undefined;
}

/** Blocks of a page or a fragment. Nothing of the HTML itself is kept. */
export function importHtml(source: string): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let words = '';
  let openKind: BlockKind = 'paragraph';
  const close = (): void => {
    const text = words.replace(/[\t\n\v\f\r ]+/g, ' ').trim();
    if (text) blocks.push({ kind: openKind, text });
    words = '';
  };
  const visit = (node: Node, within: BlockKind, depth: number): void => {
    if (depth > MAX_DEPTH) throw new ImportError('article.too-deep', 'The article is nested too deeply.');
    if (node.nodeName === '#text' && 'value' in node) {
      openKind = within;
      words += node.value;
      return;
    }
    if (!('tagName' in node) || isHidden(node)) return;
    if (INLINE.has(node.tagName)) {
      if (node.tagName === 'br') words += ' ';
      for (const child of node.childNodes) visit(child, within, depth + 1);
      return;
    }
    close();
    const stated = kindByClass(node) ?? kindOfTag(node.tagName, blocks);
    // A paragraph inside a quote or a list item is still of the quote or the item.
    const kind = stated ?? within;
    for (const child of node.childNodes) visit(child, kind, depth + 1);
    close();
  };
  for (const child of parse(source).childNodes) visit(child, 'paragraph', 0);
  close();
  return blocks;
}

function kindOfTag(tag: string, blocks: readonly DraftBlock[]): BlockKind | undefined {
  if (tag === 'h1') return blocks.some((b) => b.kind === 'headline') ? 'subhead' : 'headline';
  return KIND_OF[tag];
}

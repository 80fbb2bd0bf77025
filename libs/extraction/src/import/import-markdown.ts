import type { BlockKind } from '@stet/domain';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { DraftBlock } from '../article.js';
import { importHtml } from './import-html.js';
import { ImportError } from './import-error.js';
import { isLeftover, nameBlocks } from './block-kinds.js';

const MAX_DEPTH = 100;

/** CommonMark with GitHub's tables. Marks are dropped, what a reader sees is kept. */
export function importMarkdown(source: string): DraftBlock[] {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const blocks: DraftBlock[] = [];
  visit(tree, 'paragraph', 0, blocks);
  return nameMarked(blocks);
}

/** Blocks whose kind the format states; only a first plain line and furniture are left to judge. */
export function nameMarked(blocks: readonly DraftBlock[]): DraftBlock[] {
  const marked = blocks.map((b) => (isLeftover(b.text) ? { ...b, kind: 'residue' as const } : b));
  return marked.some((b) => b.kind === 'headline') ? standfirstUnderHeadline(marked) : nameBlocks(marked);
}

/** The one short paragraph right under the headline, when a subhead or a longer text follows. */
function standfirstUnderHeadline(blocks: readonly DraftBlock[]): DraftBlock[] {
  const at = blocks.findIndex((b) => b.kind === 'headline') + 1;
  return blocks.map((b, i) =>
    i === at &&
    b.kind === 'paragraph' &&
    b.text.length <= 350 &&
    blocks.length > 3 &&
    b.text.length < (blocks[i + 1]?.text.length ?? 0)
      ? { ...b, kind: 'standfirst' }
      : b,
  );
}

function visit(node: Nodes, within: BlockKind, depth: number, blocks: DraftBlock[]): void {
  if (depth > MAX_DEPTH) throw new ImportError('article.too-deep', 'The article is nested too deeply.');
  const add = (kind: BlockKind, text: string): void => {
    const visible = text.replace(/[\t\n\v\f\r ]+/g, ' ').trim();
    if (visible) blocks.push({ kind, text: visible });
  };
  switch (node.type) {
    case 'heading':
      return add(
        node.depth === 1 && !blocks.some((b) => b.kind === 'headline') ? 'headline' : 'subhead',
        textOf(node, 0),
      );
    case 'paragraph':
      return add(within, textOf(node, 0));
    case 'tableCell':
      return add('table_cell', textOf(node, 0));
    case 'html':
      for (const block of importHtml(node.value)) blocks.push(block);
      return;
    case 'code':
    case 'definition':
    case 'thematicBreak':
      return;
    default:
      if ('children' in node) {
        const inside = node.type === 'blockquote' ? 'quote' : node.type === 'listItem' ? 'list_item' : within;
        for (const child of node.children) visit(child, inside, depth + 1, blocks);
      }
  }
}

function textOf(node: Nodes, depth: number): string {
  if (depth > MAX_DEPTH) throw new ImportError('article.too-deep', 'The article is nested too deeply.');
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child, depth + 1)).join('') : '';
}

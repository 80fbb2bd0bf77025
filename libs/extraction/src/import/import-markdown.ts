import type { BlockKind } from '@stet/domain';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { DraftBlock } from '../article.js';
import { frontMatter } from './front-matter.js';
import { importHtml } from './import-html.js';
import { collapse, countWords } from './line-shapes.js';
import { extensions } from './markdown-extensions.js';
import { boundDepth } from './markdown-depth.js';
import { boundMarks } from './markdown-marks.js';
import { nameBlocks } from './name-blocks.js';

const MOST_WORDS_OF_A_BOLD_SUBHEAD = 25;
interface Step {
  readonly node: Nodes;
  readonly within: BlockKind;
}

/** CommonMark with GitHub's tables. Marks are dropped, what a reader sees is kept. */
export function importMarkdown(source: string): DraftBlock[] {
  const { head, rest } = frontMatter(source);
  const tree = fromMarkdown(boundMarks(boundDepth(rest)), {
    extensions: [extensions()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const blocks: DraftBlock[] = [...head];
  let headed = head.some((b) => b.kind === 'headline');
  const steps: Step[] = [{ node: tree, within: 'paragraph' }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, within } = step;
    if (node.type === 'heading') {
      const isHeadline = node.depth === 1 && !headed;
      headed ||= isHeadline;
      add(blocks, isHeadline ? 'headline' : 'subhead', textOf(node));
    } else if (node.type === 'paragraph') addParagraph(blocks, within, node);
    else if (node.type === 'tableCell') add(blocks, 'table_cell', textOf(node));
    else if (node.type === 'html') blocks.push(...importHtml(node.value));
    else if (node.type === 'code') add(blocks, within, node.value);
    else if ('children' in node) {
      const inside = node.type === 'blockquote' ? 'quote' : node.type === 'listItem' ? 'list_item' : within;
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) steps.push({ node: child, within: inside });
      }
    }
  }
  return nameBlocks(blocks, true);
}

function add(blocks: DraftBlock[], kind: BlockKind, text: string): void {
  const visible = collapse(text);
  if (visible !== '') blocks.push({ kind, text: visible });
}

/** A picture alone is its caption, a paragraph all in bold is a subhead. */
function addParagraph(blocks: DraftBlock[], within: BlockKind, node: Nodes & { type: 'paragraph' }): void {
  const seen = node.children.filter((c) => c.type !== 'text' || c.value.trim() !== '');
  const text = textOf(node);
  if (within === 'paragraph' && seen.length > 0) {
    if (seen.every((c) => c.type === 'image')) return add(blocks, 'caption', text);
    if (seen.every((c) => c.type === 'strong') && countWords(text) <= MOST_WORDS_OF_A_BOLD_SUBHEAD)
      return add(blocks, 'subhead', text);
    if (seen[0]?.type === 'image') {
      add(blocks, 'caption', textOf(seen[0]));
      return add(blocks, 'caption', seen.slice(1).map(textOf).join(''));
    }
  }
  add(blocks, within, text);
}

/** The visible text of a node; pictures give their description, inline HTML nothing. */
function textOf(node: Nodes): string {
  const out: string[] = [];
  const open: Nodes[] = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.type === 'html') continue;
    if (at.type === 'break') out.push(' ');
    else if (at.type === 'image' || at.type === 'imageReference') out.push(at.alt ?? '');
    else if ('value' in at) out.push(at.value);
    else if ('children' in at)
      for (let i = at.children.length - 1; i >= 0; i--) {
        const child = at.children[i];
        if (child) open.push(child);
      }
  }
  return out.join('');
}

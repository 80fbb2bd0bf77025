import type { BlockKind } from '@stet/domain';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { DraftBlock } from '../article.js';
import { refuseDeepHtml } from './html-depth.js';
import { isHidden, isInline, kindInside, statedKind, type Element } from './html-elements.js';
import { collapse, countWords } from './line-shapes.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
/** A node to be read, or the end of a block to be closed. */
type Step = { readonly node: Node; readonly within: BlockKind; readonly strong: boolean } | 'close';

const MOST_WORDS_OF_A_BOLD_SUBHEAD = 25;

/** Blocks of a page or a fragment, by an explicit stack: no depth of nesting overflows. Nothing of the HTML is kept. */
export function importHtml(source: string): DraftBlock[] {
  refuseDeepHtml(source);
  const blocks: DraftBlock[] = [];
  let parts: string[] = [];
  let kind: BlockKind = 'paragraph';
  let bold = true;
  let headed = false;
  const close = (): void => {
    const text = collapse(parts.join(''));
    const isSubhead = kind === 'paragraph' && bold && countWords(text) <= MOST_WORDS_OF_A_BOLD_SUBHEAD;
    if (text !== '') blocks.push({ kind: isSubhead ? 'subhead' : kind, text });
    parts = [];
    bold = true;
  };
  const steps: Step[] = [];
  const enter = (nodes: readonly Node[], within: BlockKind, strong: boolean): void => {
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i];
      if (node) steps.push({ node, within, strong });
    }
  };
  const openBlock = (node: Element, within: BlockKind): void => {
    close();
    const inner = kindInside(within, statedKind(node, within, headed));
    if (inner === 'headline') headed = true;
    steps.push('close');
    enter(node.childNodes, inner, false);
  };
  enter(parse(source).childNodes, 'paragraph', false);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step === 'close') {
      close();
      continue;
    }
    const { node, within, strong } = step;
    if (node.nodeName === '#text' && 'value' in node) {
      if (node.value.trim() !== '') {
        kind = within;
        bold &&= strong;
      }
      parts.push(node.value);
    } else if ('tagName' in node && !isHidden(node)) {
      if (!isInline(node)) openBlock(node, within);
      else if (node.tagName === 'br') breakLine(parts, close);
      else enterInline(node, within, strong);
    }
  }
  close();
  return blocks;

  function enterInline(node: Element, within: BlockKind, strong: boolean): void {
    const stated =
      node.tagName === 'span' || node.tagName === 'a' ? statedKind(node, within, headed) : undefined;
    const standsAlone =
      stated !== undefined && stated !== within && (within === 'paragraph' || within === 'caption');
    if (standsAlone) return openBlock(node, within);
    enter(node.childNodes, within, strong || node.tagName === 'strong' || node.tagName === 'b');
  }
}

/** One break is a space, two are the end of a paragraph. */
function breakLine(parts: string[], close: () => void): void {
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i] ?? '';
    if (part === '\u000b') return close();
    if (part.trim() !== '') break;
  }
  parts.push('\u000b');
}

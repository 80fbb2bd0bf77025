import type { Span } from '../../types.js';

/** What the person picked with mouse or keyboard, if it lies within one block; trimmed of white space. */
export function pickedSpan(): Span | null {
  const picked = getSelection();
  if (!picked || picked.isCollapsed || picked.rangeCount === 0) return null;
  const range = picked.getRangeAt(0);
  const block = blockOf(range.startContainer);
  if (!block || block !== blockOf(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const start = before.toString().length + (text.length - text.trimStart().length);
  const length = text.trim().length;
  return length > 0 ? { block: Number(block.dataset['block']), start, end: start + length } : null;
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-block]') ?? null;
}

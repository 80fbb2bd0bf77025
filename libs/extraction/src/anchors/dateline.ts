import { samePrint } from '@stet/domain';
import type { Document } from './document.js';

const LONGEST = 80;

/** Place and day an article says it was written at: what stands before the first dash, and the days of its byline. */
export function datelineOf(doc: Document): string {
  const found: string[] = [];
  for (const block of doc.order.slice(0, 12)) {
    if (block.kind === 'byline') {
      const days = samePrint(block.text).match(/\p{L}*\s?\d[\d:/.-]*|\p{L}+day\b/gu);
      if (days) found.push(days.join(' '));
    } else if (block.kind === 'paragraph') {
      const place = placeIn(samePrint(block.text.slice(0, LONGEST)));
      if (place) found.push(place);
    }
  }
  return found.join(' / ');
}

/** `LONDON, March 3 (Agency) - ` at the head of a paragraph. */
function placeIn(head: string): string | null {
  const dash = /\s-{1,2}\s/.exec(head);
  if (!dash) return null;
  const place = head.slice(0, dash.index);
  const first = /^[\p{Lu}][\p{Lu} .,'-]*/u.exec(place)?.[0] ?? '';
  const capitals = first.replace(/[^\p{Lu}]/gu, '').length;
  return capitals >= 3 && place.split(/\s+/).length <= 9 ? place : null;
}

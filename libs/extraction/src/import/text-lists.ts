import type { DraftBlock } from '../article.js';

const BULLET = /^[•*⁃·▪●○■–-]\s+(?=\S)/u;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/u;

/**
 * Items of lists: a bullet, or a number whose neighbour goes on counting (`3. März` alone is no list). The mark goes,
 * as any markup does; a dash alone before a capital is left, for it may say who spoke.
 */
export function markLists(texts: readonly string[]): DraftBlock[] {
  return texts.map((text, i): DraftBlock => {
    const cells = text;
    const bullet = BULLET.exec(text);
    if (bullet && (!/^[–-]/.test(text) || isDashed(texts[i - 1]) || isDashed(texts[i + 1])))
      return { kind: 'list_item', text: cells.slice(bullet[0].length) };
    const number = numberOf(text);
    if (number === null) return { kind: 'paragraph', text };
    const runs = numberOf(texts[i + 1]) === number + 1 || numberOf(texts[i - 1]) === number - 1;
    return runs ? { kind: 'list_item', text: text.replace(NUMBER, '') } : { kind: 'paragraph', text };
  });
}

const isDashed = (text: string | undefined): boolean => text !== undefined && /^[–-]\s/.test(text);

function numberOf(text: string | undefined): number | null {
  const found = text === undefined ? null : NUMBER.exec(text);
  return found ? Number(found[1]) : null;
}

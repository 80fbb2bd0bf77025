import type { Page } from 'playwright-core';

interface Way {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** From where to where a hand would draw the mouse over words of a paragraph; the paragraph is brought into sight. */
const wayOver = (page: Page, words: string): Promise<Way | null> =>
  page.evaluate<Way | null>(`(() => {
    const words = ${JSON.stringify(words)};
    const block = [...document.querySelectorAll('[data-block]')].find((b) => b.textContent.includes(words));
    if (!block) return null;
    block.scrollIntoView({ block: 'center', behavior: 'instant' });
    const at = block.textContent.indexOf(words);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let seen = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const end = seen + node.length;
      if (at >= seen && at < end) range.setStart(node, at - seen);
      if (at + words.length > seen && at + words.length <= end) range.setEnd(node, at + words.length - seen);
      seen = end;
    }
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    const first = rects[0];
    const last = rects[rects.length - 1];
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
    };
  })()`);

/** Draws the mouse over words of a paragraph. What was marked before is let go of first, or the words would be dragged. */
export async function pickWords(page: Page, words: string): Promise<void> {
  await page.evaluate('getSelection().removeAllRanges()');
  const way = await wayOver(page, words);
  if (!way) return;
  await page.mouse.move(way.from.x, way.from.y);
  await page.mouse.down();
  await page.mouse.move(way.to.x, way.to.y, { steps: 4 });
  await page.mouse.up();
}

/** Presses an offer of the toolbar; picks the words again where the page was drawn anew meanwhile, as a person would. */
export async function pressOffer(page: Page, words: string, offer: RegExp): Promise<void> {
  const button = page.locator('.selection-bar').getByText(offer);
  const picked = await page.evaluate<string>('String(getSelection())');
  if (picked.trim() === words && (await button.isVisible()))
    await button.click({ timeout: 1_000 }).catch(() => undefined);
  else await pickWords(page, words);
}

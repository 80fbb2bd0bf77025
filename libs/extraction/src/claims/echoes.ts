import { disagreement, factOf, shared, type Fact } from './same-fact.js';

const FEWEST_COMMON = 3;
const WITH_FIGURE = 0.6;
const WITHOUT_FIGURE = 0.8;

/**
 * For each echo (a headline, standfirst, caption, pull quote) the body claim that states its fact more fully, or `null`:
 * most of its words, and every figure, year, name, direction and negation of it.
 */
export function bodyOf(
  echo: string,
  body: readonly { readonly fact: Fact; readonly index: number }[],
): number | null {
  const part = factOf(echo);
  const limit = part.figures.length > 0 ? WITH_FIGURE : WITHOUT_FIGURE;
  let best: number | null = null;
  let most = 0;
  for (const { fact: whole, index } of body) {
    const common = shared(part.content, whole.content);
    const share = common / Math.max(1, part.content.size);
    if (common < FEWEST_COMMON || share < limit || share <= most || disagreement(part, whole) !== null)
      continue;
    best = index;
    most = share;
  }
  return best;
}

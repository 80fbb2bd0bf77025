import { disagreement, factOf, shared, type Fact } from './same-fact.js';

const FEWEST_COMMON = 3;
const WITH_FIGURE = 0.6;
const WITHOUT_FIGURE = 0.8;

/** A claim of the body, and the whole sentence it was cut from. */
export interface Body {
  readonly index: number;
  readonly fact: Fact;
  readonly sentence: Fact;
}

/**
 * The body claim that states more fully what an echo (a headline, standfirst, caption, pull quote) states, or `null`:
 * most of its words, and every figure, year, name, direction and negation of it. A headline may draw on several clauses of
 * one sentence: it is then an occurrence of the one it shares most with.
 */
export function bodyOf(echo: string, body: readonly Body[]): number | null {
  const part = factOf(echo);
  const limit = part.figures.length > 0 ? WITH_FIGURE : WITHOUT_FIGURE;
  let best: number | null = null;
  let most = 0;
  for (const { fact, sentence, index } of body) {
    for (const whole of fact === sentence ? [fact] : [fact, sentence]) {
      const common = shared(part.content, whole.content);
      const share = common / Math.max(1, part.content.size);
      // Of the clauses of one sentence the one that shares most; a clause that holds all goes before a sentence that does.
      const figures = part.figures.filter((f) => fact.figures.some((g) => g.value === f.value)).length;
      const rank = share + (shared(part.content, fact.content) + figures) / 1_000;
      if (common < FEWEST_COMMON || share < limit || rank <= most || disagreement(part, whole) !== null)
        continue;
      best = index;
      most = rank;
    }
  }
  return best;
}

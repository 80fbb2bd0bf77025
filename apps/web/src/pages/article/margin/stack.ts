/** A run of cards that touch one another, moved as one. */
interface Run {
  readonly first: number;
  count: number;
  /** Sum over its cards of where the run’s top would have to be for that card to stand at its own mark. */
  wish: number;
  height: number;
}

const topOf = (run: Run): number => run.wish / run.count;

/**
 * Where each card stands, in px from the top of the text: as near to its mark as the cards around it let it, in order,
 * never one over another. `tops` are the marks’, ascending; `heights` include the gap below a card. The card at `active`
 * stands exactly at its mark and pushes the others away.
 */
export function stack(tops: readonly number[], heights: readonly number[], active = -1): number[] {
  const placed = settle(tops, heights);
  const pinned = tops[active];
  if (pinned === undefined) return placed;
  placed[active] = pinned;
  let floor = pinned + (heights[active] ?? 0);
  for (let i = active + 1; i < placed.length && (placed[i] ?? 0) < floor; i++) {
    placed[i] = floor;
    floor += heights[i] ?? 0;
  }
  let ceiling = pinned;
  for (let i = active - 1; i >= 0 && (placed[i] ?? 0) + (heights[i] ?? 0) > ceiling; i--) {
    ceiling -= heights[i] ?? 0;
    placed[i] = ceiling;
  }
  return placed;
}

/** Least squares over the order: overlapping cards join into runs, each run stands at the mean of its cards’ wishes. */
function settle(tops: readonly number[], heights: readonly number[]): number[] {
  const runs: Run[] = [];
  tops.forEach((top, i) => {
    let run: Run = { first: i, count: 1, wish: top, height: heights[i] ?? 0 };
    for (let above = runs.at(-1); above && topOf(above) + above.height > topOf(run); above = runs.at(-1)) {
      runs.pop();
      run = {
        first: above.first,
        count: above.count + run.count,
        wish: above.wish + run.wish - run.count * above.height,
        height: above.height + run.height,
      };
    }
    runs.push(run);
  });
  const placed: number[] = [];
  let floor = 0;
  for (const run of runs) {
    let at = Math.max(topOf(run), floor);
    for (let i = run.first; i < run.first + run.count; i++) {
      placed.push(at);
      at += heights[i] ?? 0;
    }
    floor = at;
  }
  return placed;
}

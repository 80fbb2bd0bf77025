/** A small seeded generator: the same seed draws the same schedule. */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    below: (n) => Math.floor(next() * n),
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (p) => next() < p,
  };
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is true; gives the milliseconds it took, or null after the limit. */
export async function until(ask, limitMs, everyMs = 100) {
  const start = performance.now();
  for (;;) {
    if (await ask().catch(() => false)) return performance.now() - start;
    if (performance.now() - start > limitMs) return null;
    await pause(everyMs);
  }
}

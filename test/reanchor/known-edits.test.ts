import { reanchor } from '@stet/extraction';
import { measure } from './editor.mjs';

describe('500 edits whose outcome is known', () => {
  const { count, misses } = measure(
    (before, claims, after) =>
      reanchor(before, claims, after).map((r) => ({
        kept: r.outcome === 'kept',
        now: r.now[0] ?? null,
        why: r.why,
      })),
    500,
    7,
  );

  it('keeps nothing that changed', () => {
    expect(misses.filter((m) => m.WRONG)).toEqual([]);
    expect(count.wrongKept).toBe(0);
  });

  it('keeps what did not change, and places what did', () => {
    expect(count.sameKept / count.same).toBeGreaterThan(0.97);
    expect(count.placed / count.changed).toBeGreaterThan(0.94);
    expect(count.lost / count.gone).toBeGreaterThan(0.85);
  });
});

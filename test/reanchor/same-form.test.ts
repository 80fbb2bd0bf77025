import { sameTextForm } from '@stet/domain';
import { reanchor } from '@stet/extraction';
import { measure } from './editor.mjs';

/** The hash a sign-off binds to must agree with the engine, or a kept claim would lose its sign-off all the same. */
it('what the engine keeps has one form, over 1,000 known edits', () => {
  const odd: string[] = [];
  let kept = 0;
  measure(
    (before, claims, after) =>
      reanchor(before, claims, after).map((r, i) => {
        const [now] = r.now;
        const text = now && after[now.block]?.text.slice(now.start, now.end);
        if (r.outcome === 'kept' && text !== undefined) {
          kept++;
          const exact = claims[i]?.exact ?? '';
          if (sameTextForm(exact) !== sameTextForm(text)) odd.push(`${exact} → ${text}`);
        }
        return { kept: false, now: null, why: '' };
      }),
    1_000,
    11,
  );
  expect(kept).toBeGreaterThan(500);
  expect(odd).toEqual([]);
});

import { reanchor } from '@stet/extraction';
import { say } from '../support/say.js';
import { allPairs } from './outcomes.js';
import { blocksOf } from './pair.js';

describe('revisions made by hand', () => {
  const rows = allPairs().flatMap((pair) => {
    const found = reanchor(blocksOf(pair.before), pair.claims, blocksOf(pair.after));
    return pair.expected.map(({ claim, outcomes, why }) => {
      const result = found.find((f) => f.id === claim);
      if (!result) throw new Error(`${pair.name}: no claim ${claim}`);
      const exact = pair.claims.find((c) => c.id === claim)?.exact ?? '';
      return { pair: pair.name, claim, exact, outcomes, why, result };
    });
  });
  const shown = ({ pair, claim, exact, outcomes, why, result }: (typeof rows)[number]): string =>
    `${pair} | ${claim} “${exact}”: ${result.outcome} (${result.why}), wanted ${outcomes.join('/')} ${why}`;

  it('are many', () => {
    say(`${rows.length} outcomes over ${allPairs().length} revisions`);
    expect(rows.length).toBeGreaterThan(350);
  });

  it('keep nothing that changed', () => {
    const wrong = rows.filter((r) => r.result.outcome === 'kept' && !r.outcomes.includes('kept'));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('come out as a person says', () => {
    const odd = rows.filter((r) => !r.outcomes.includes(r.result.outcome) || !r.result.why.includes(r.why));
    expect(odd.map(shown)).toEqual([]);
  });
});

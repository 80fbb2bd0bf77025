import { pathToFileURL } from 'node:url';
import { readSecondPass } from './read-second.mjs';

const shared = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const overlap = (a, b) => shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
const same = (a, b) => shared(a, b) >= 0.5 * Math.min(a.end - a.start, b.end - b.start) && shared(a, b) > 0;

/** Pairs of claims of two passes, the closest first; no claim is in two pairs. */
function pair(first, second) {
  const options = first.flatMap((a) =>
    second.filter((b) => same(a, b)).map((b) => ({ a, b, close: overlap(a, b) })),
  );
  options.sort((x, y) => y.close - x.close);
  const taken = new Set();
  return options.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
}

/** Agreement of two passes: claims of both, how many pair off, and how alike the pairs are. */
export function agreement(first, second) {
  const pairs = pair(first, second);
  return {
    first: first.length,
    second: second.length,
    pairs: pairs.length,
    tight: pairs.filter(({ close }) => close >= 0.5).length,
    kinds: pairs.filter(({ a, b }) => a.kinds[0] === b.kinds[0]).length,
    among: pairs.filter(({ a, b }) => a.kinds.includes(b.kinds[0]) || b.kinds.includes(a.kinds[0])).length,
    must: pairs.filter(({ a, b }) => a.must === b.must).length,
    queued: pairs.filter(({ a, b }) => a.queued === b.queued).length,
  };
}

function line(name, sum) {
  const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
  const f1 = (pairs) => share(2 * pairs, sum.first + sum.second);
  return `${name.padEnd(16)} claims ${sum.first}/${sum.second}, F1 ${f1(sum.pairs)}, F1 at character IoU >= .5 ${f1(sum.tight)}, first kind ${share(sum.kinds, sum.pairs)}, first of one among those of the other ${share(sum.among, sum.pairs)}, must ${share(sum.must, sum.pairs)}, queued ${share(sum.queued, sum.pairs)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const totals = { blind: {}, all: {} };
  const add = (total, sum) => {
    for (const [key, value] of Object.entries(sum)) total[key] = (total[key] ?? 0) + value;
  };
  for (const { name, set, first, second } of readSecondPass()) {
    const sum = agreement(first, second);
    console.log(line(name, sum));
    if (set === 'blind') add(totals.blind, sum);
    add(totals.all, sum);
  }
  for (const [name, total] of Object.entries(totals)) console.log(line(name, total));
}

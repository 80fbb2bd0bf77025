import { createHash } from 'node:crypto';
import search from 'approx-string-match';
import DiffMatchPatch from 'diff-match-patch';
import { reanchor, splitSentences } from '../../dist/libs/extraction/src/index.js';
import { measure } from '../reanchor/editor.mjs';

const approximate = search.default ?? search;
const EDITS = 10_000;
const SEED = 20_261_125;
const full = (blocks) => {
  const starts = [];
  let text = '';
  for (const block of blocks) {
    starts.push(text.length);
    text += `${block.text}\n\n`;
  }
  return { text, starts };
};
const spanAt = (blocks, { starts }, start, end) => {
  const block = starts.findLastIndex((s) => s <= start);
  return { block: blocks[block].index, start: start - starts[block], end: end - starts[block] };
};
const found = (blocks, all, exact, start, end) =>
  start < 0
    ? { kept: false, now: null }
    : { kept: all.text.slice(start, end) === exact, now: spanAt(blocks, all, start, end) };

const ours = (before, claims, after) =>
  reanchor(before, claims, after).map((r) => ({
    kept: r.outcome === 'kept',
    now: r.now[0] ?? null,
    why: r.why,
  }));

const byDiffMatchPatch = (before, claims, after) => {
  const dmp = new DiffMatchPatch();
  const [old, fresh] = [full(before), full(after)];
  return claims.map(({ exact, occurrences: [o] }) => {
    const at = dmp.match_main(fresh.text, exact.slice(0, 32), old.starts[o.block] + o.start);
    return found(after, fresh, exact, at, at + exact.length);
  });
};

const byQuote = (before, claims, after) => {
  const [old, fresh] = [full(before), full(after)];
  return claims.map(({ exact, occurrences: [o] }) => {
    const expected = old.starts[o.block] + o.start;
    let matches = [];
    for (let at = fresh.text.indexOf(exact); at >= 0; at = fresh.text.indexOf(exact, at + 1))
      matches.push({ start: at, end: at + exact.length, errors: 0 });
    if (matches.length === 0) matches = approximate(fresh.text, exact, exact.length / 2);
    const score = (m) =>
      50 * (1 - m.errors / exact.length) + 2 * (1 - Math.abs(m.start - expected) / fresh.text.length);
    const best = matches.sort((a, b) => score(b) - score(a))[0];
    return best ? found(after, fresh, exact, best.start, best.end) : { kept: false, now: null };
  });
};

const hash = (text) => createHash('sha256').update(text).digest('base64');
const byHash = (before, claims, after) => {
  const places = new Map();
  for (const block of after)
    for (const { start, end, text } of splitSentences(block.text))
      places.set(hash(text), { block: block.index, start, end });
  return claims.map(({ exact }) => ({ kept: places.has(hash(exact)), now: places.get(hash(exact)) ?? null }));
};

console.log(`${EDITS} edits with known truth, seed ${SEED}`);
console.log('method                  unchanged kept   changed placed   gone lost   wrong kept   ms');
for (const [name, method] of [
  ['stet reanchor', ours],
  ['diff-match-patch match', byDiffMatchPatch],
  ['quote, approximate', byQuote],
  ['whole-sentence hash', byHash],
]) {
  const { count: c, misses } = measure(method, EDITS, SEED);
  if (process.env.STET_BENCH_MISSES && method === ours) for (const m of misses.slice(0, 25)) console.error(m);
  const part = (a, b) => `${((100 * a) / b).toFixed(1)} %`;
  console.log(
    `${name.padEnd(24)}${part(c.sameKept, c.same).padEnd(17)}${part(c.placed, c.changed).padEnd(17)}${part(c.lost, c.gone).padEnd(12)}${String(c.wrongKept).padEnd(13)}${Math.round(c.ms)}`,
  );
}

const grow = (n) =>
  Array.from({ length: n }, (_, i) => ({
    index: i,
    kind: 'paragraph',
    text: [0, 1, 2, 3, 4]
      .map(
        (k) =>
          `In ${1900 + (i % 100)} the ferry number ${i * 5 + k} of Brannock carried ${i * 7 + k} passengers over the bay to Lorne and came back with ${i + k} of them.`,
      )
      .join(' '),
  }));
for (const paragraphs of [250, 1_000]) {
  const before = grow(paragraphs);
  const after = before.map((b, i) =>
    i % 10 === 0 ? { ...b, text: b.text.replace('passengers', 'people') } : b,
  );
  const claims = before.flatMap((b) =>
    splitSentences(b.text).map(({ start, end, text }) => ({
      id: `${b.index}:${start}`,
      exact: text,
      occurrences: [{ block: b.index, start, end, exact: text }],
    })),
  );
  const words = before.reduce((n, b) => n + b.text.split(' ').length, 0);
  let least = Infinity;
  for (let k = 0; k < 3; k++) {
    const start = process.cpuUsage();
    reanchor(before, claims, after);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  console.log(`${words} words, ${claims.length} claims: ${Math.round(least)} ms of processor time`);
}

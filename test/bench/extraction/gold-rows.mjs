import { OPEN_SETS, readGold, SETS } from '../../gold/read-gold.mjs';
import { scoreArticle } from './gold-score.mjs';

const percent = ({ found, all }) => (all === 0 ? '–' : `${((100 * found) / all).toFixed(1)} %`);

/** Scores of one set: figures summed over its articles, and what was missed in each. */
export function scoreSet(set, extract) {
  const scored = readGold(set).map((gold) => ({
    name: gold.name,
    ...scoreArticle(gold, extract(gold.text, gold.format, undefined, gold.published)),
  }));
  const sums = {};
  for (const { figures } of scored) {
    for (const [name, { found, all }] of Object.entries(figures)) {
      sums[name] ??= { found: 0, all: 0 };
      sums[name].found += found;
      sums[name].all += all;
    }
  }
  return { sums, scored };
}

/** Rows of the table: one a figure, the sets side by side. */
export function goldRows(extract) {
  const sums = SETS.map((set) => scoreSet(set, extract).sums);
  return Object.keys(sums[0]).map((name) => ({
    part: 'gold',
    measure: name,
    ours: SETS.map((set, i) => `${set} ${percent(sums[i][name])}`).join(', '),
    peers: `counted over ${sums.map((sum) => sum[name].all).join(', ')}`,
    repeat: 'npm run bench -- gold',
  }));
}

/** What was missed in the sets that may be looked at, as lines to read. */
export function missedLines(extract) {
  const lines = [];
  for (const { name, missed } of OPEN_SETS.flatMap((set) => scoreSet(set, extract).scored)) {
    for (const span of missed.claims)
      lines.push(`${name}: missed ${span.must ? '(must) ' : ''}${span.kinds[0]}: ${span.exact}`);
    for (const claim of missed.queued)
      lines.push(`${name}: queued without need, ${claim.kind}: ${claim.exact}`);
    for (const { span, claim } of missed.kinds)
      lines.push(`${name}: ${claim.kind} for ${span.kinds.join('/')}: ${span.exact}`);
    for (const block of missed.blocks) lines.push(`${name}: not a ${block.kind}: ${block.text.slice(0, 60)}`);
  }
  return lines;
}

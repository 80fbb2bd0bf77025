import type { Contradiction } from '../article.js';
import { lemmaOf } from '../claims/lemma.js';
import { meaningOf } from '../claims/synonyms.js';
import { factOf, shared } from '../claims/same-fact.js';
import type { Token } from '../text/tokens.js';
import { capitalsIn } from './quantities.js';
import { tokensIn } from './reading.js';
import type { Worded } from './worded.js';

const WINS = /^(?:won|win|wins|beat|beats|victory|defeat|defeated|lost|final|drew|draw|saw|sends|result)$/u;
/** Another part of the match, or another match. */
const OTHER =
  /^(?:half|half-time|interval|led|lead|leading|ahead|behind|trailed|down|leg|aggregate|penalties|shootout|set|sets|quarter|previous|previously|earlier|last|first|second|opening|since|then|before|level|made|record|against)$/u;
const VOTES = /^(?:vote|votes|voted|voting|approved|backed|rejected|majority)$/u;

/** They stand with any vote. */
const OF_VOTES = new Set(
  'vote votes approve reject majority councillor council member motion'
    .split(' ')
    .map((w) => meaningOf(lemmaOf(w))),
);

interface Result {
  readonly id: string;
  readonly high: number;
  readonly low: number;
  /** What both have to speak of: the sides, or what was voted on. */
  readonly about: ReadonlySet<string>;
}

/** The result of one match, or of one vote, told with two scores. */
export function scores(claims: readonly Worded[]): Contradiction[] {
  const read = claims
    .filter((claim) => /\p{Nd}/u.test(claim.exact))
    .map((claim) => ({ claim, tokens: tokensIn(claim) }));
  const results = read.flatMap(({ claim, tokens }) => resultOf(claim, tokens));
  const votes = read.flatMap(({ claim, tokens }) => voteOf(claim, tokens));
  return [...pairs(results, 2), ...pairs(votes, 1)];
}

/** Each with the first, as long as the article tells of no more than two. */
function pairs(all: readonly Result[], fewest: number): Contradiction[] {
  const [first, ...rest] = all;
  if (!first || new Set(all.map((r) => `${r.high}-${r.low}`)).size !== 2) return [];
  const other = rest.find((r) => r.high !== first.high || r.low !== first.low);
  if (!other || other.id === first.id) return [];
  const common = shared(first.about, other.about);
  if (common === 0 || common < Math.min(fewest, first.about.size, other.about.size)) return [];
  return [
    {
      kind: 'figure',
      claims: [first.id, other.id],
      reckoning: `${first.high}–${first.low} against ${other.high}–${other.low}`,
    },
  ];
}

const plain = (t: Token | undefined): number | null =>
  t && /^\p{Nd}{1,3}$/u.test(t.text) ? Number(t.text) : null;

/** The one score of a claim that tells how a match ended: "Hull 3-2 Leeds", "Hull beat Leeds 3-2". */
function resultOf({ id }: Worded, tokens: readonly Token[]): Result[] {
  const found = tokens.flatMap((t, i) => {
    const [a, b] = [plain(t), plain(tokens[i + 2])];
    const dash = /^[-–]$/u.test(tokens[i + 1]?.text ?? '') && tokens[i + 1]?.start === t.end;
    const closed = tokens[i + 3]?.text !== '-' && tokens[i + 3]?.text !== '/';
    return a !== null && b !== null && dash && closed ? [{ i, a, b }] : [];
  });
  const [score] = found;
  if (!score || found.length !== 1 || Math.max(score.a, score.b) > 150) return [];
  const between = tokens[score.i - 1]?.capital === true && tokens[score.i + 3]?.capital === true;
  if (!between && !tokens.some((t) => WINS.test(t.lower))) return [];
  if (tokens.some((t) => OTHER.test(t.lower) || /^(?:1[5-9]|20)\p{Nd}\p{Nd}$/u.test(t.text))) return [];
  return [{ id, ...ranked(score.a, score.b), about: capitalsIn(tokens) }];
}

/** "voted by 31 to 12", "by 31 votes to 12" */
function voteOf({ id, exact }: Worded, tokens: readonly Token[]): Result[] {
  if (!tokens.some((t) => VOTES.test(t.lower))) return [];
  const found = tokens.flatMap((t, i) => {
    const [a, step] = [plain(t), tokens[i + 1]?.lower === 'votes' ? 2 : 1];
    const b = /^(?:to|-|–)$/u.test(tokens[i + step]?.lower ?? '') ? plain(tokens[i + step + 1]) : null;
    const by = /^(?:by|voted|vote|was)$/u.test(tokens[i - 1]?.lower ?? '');
    return a !== null && b !== null && by ? [ranked(a, b)] : [];
  });
  const [only] = found;
  const about = [...factOf(exact).content].filter((word) => !OF_VOTES.has(word));
  return only && found.length === 1 ? [{ id, ...only, about: new Set(about) }] : [];
}

const ranked = (a: number, b: number): { high: number; low: number } => ({
  high: Math.max(a, b),
  low: Math.min(a, b),
});

import { linked } from '../../gold/read-gold.mjs';
import { overlaps, placeGold, wordOverlap } from './gold-article.mjs';

const NEVER_QUEUED = new Set(['opinion', 'question', 'prediction']);

/** What a desk queues by default. */
export const isQueued = (claim) =>
  (claim.label === 'checkable' || claim.label === 'mixed') &&
  claim.worth >= 0.5 &&
  !NEVER_QUEUED.has(claim.kind);

/** Every place where a claim is stated. */
const placesOf = (claim) => [claim, ...claim.occurrences];

const bestFor = (span, claims, blocks) => {
  let best = { claim: undefined, overlap: -1 };
  for (const claim of claims) {
    for (const place of placesOf(claim)) {
      if (!overlaps(span.place, place)) continue;
      const overlap = wordOverlap(span.place, place, blocks[place.block].text);
      if (overlap > best.overlap) best = { claim, overlap };
    }
  }
  return best;
};

const surname = (name) => name?.toLowerCase().split(' ').pop();

function pairsFound(spans, link, joined) {
  let found = 0;
  let all = 0;
  for (const [first, ...rest] of linked(spans, link).values()) {
    for (const other of rest) {
      all++;
      if (joined(first, other)) found++;
    }
    // What contradicts itself, or what follows from two others, is marked alone.
    if (rest.length === 0) {
      all++;
      if (joined(first, first)) found++;
    }
  }
  return { found, all };
}

/** The spans marked as contradicting, and those that state the same as one of them. */
export function opposedSpans(spans) {
  const repeated = new Set(spans.filter((span) => span.against && span.same).map((span) => span.same));
  return spans.filter((span) => span.place && (span.against || repeated.has(span.same)));
}

/** Whether every claim of a contradiction lies on a span that is marked as one. */
const isMarked = (contradiction, claims, marked) =>
  claims
    .filter((claim) => contradiction.claims.includes(claim.id))
    .every((claim) => marked.some((span) => overlaps(span.place, claim)));

/**
 * Spans and claims in pairs, the closest first, no claim in two pairs: of a quotation and a fact marked inside it, a
 * claim of the whole sentence is held against the quotation.
 */
function pairsOf(wanted, claims, blocks) {
  const options = wanted.flatMap((span) =>
    claims
      .filter((claim) => overlaps(span.place, claim))
      .map((claim) => ({ span, claim, overlap: wordOverlap(span.place, claim, blocks[claim.block].text) })),
  );
  options.sort((a, b) => b.overlap - a.overlap);
  const taken = new Set();
  return options.filter(({ span, claim }) => {
    if (taken.has(span) || taken.has(claim)) return false;
    taken.add(span).add(claim);
    return true;
  });
}

const isOneOf = ({ span, claim }) => span.kinds.includes(claim.kind);
const isFirst = ({ span, claim }) => span.kinds[0] === claim.kind;

const isAmong = ({ span, claim }) => claim.kinds.includes(span.kinds[0]);
const marksOf = ({ span, claim }) => span.kinds.map((kind) => ({ kind, claim }));
const isGiven = ({ kind, claim }) => claim.kinds.includes(kind);

/** Counts of one article: every figure as {found, all}, with what was missed. */
export function scoreArticle(gold, article) {
  const { blocks, claims } = article;
  const placed = placeGold(gold, blocks);
  const wanted = placed.spans.filter((span) => span.claim);
  const matched = wanted.map((span) => ({ span, ...bestFor(span, claims, blocks) }));
  const found = matched.filter((match) => match.claim);
  const count = (list, test) => ({ found: list.filter(test).length, all: list.length });
  const queue = claims.filter(isQueued);
  const idle = placed.spans.filter((span) => !span.claim && span.place);
  const toQueue = wanted.filter((span) => span.queued);
  const right = (claim) => toQueue.some((span) => overlaps(span.place, claim));
  const of = new Map(matched.map((match) => [match.span, match.claim]));
  const set = (pairs, a, b) =>
    pairs.some((ids) => ids.includes(of.get(a)?.id) && ids.includes(of.get(b)?.id));
  const merged = (a, b) => of.get(a) && of.get(a) === of.get(b);
  const suggested = (article.similar ?? []).map((pair) => [pair.a, pair.b]);
  const opposed = (article.contradictions ?? []).map((one) => one.claims);
  const must = matched.filter((match) => match.span.must);
  const pairs = pairsOf(wanted, claims, blocks);
  const spoken = found.filter(({ span }) => span.speaker && span.kinds[0] === 'quotation');
  const answers = found.filter(({ span }) => span.speaker && span.kinds[0] !== 'quotation');
  const isSpeaker = ({ span, claim }) => surname(claim.speaker) === surname(span.speaker);
  const marked = opposedSpans(placed.spans);
  return {
    figures: {
      'must-find recall': count(must, (match) => match.claim),
      'must-find recall, queued': count(must, (match) => match.claim && isQueued(match.claim)),
      'all claims recall': count(matched, (match) => match.claim),
      'all claims recall, word IoU >= .5': count(matched, (match) => match.overlap >= 0.5),
      'all claims recall, one claim each': { found: pairs.length, all: wanted.length },
      'precision of what is queued': count(queue, right),
      'kind, closest pairs (first is one of the gold kinds)': count(pairs, isOneOf),
      'kind, closest pairs (first is the first gold kind)': count(pairs, isFirst),
      "kind, closest pairs (the first gold kind is one of the engine's)": count(pairs, isAmong),
      'kinds marked, closest pairs, that the engine gives': count(pairs.flatMap(marksOf), isGiven),
      'kind, every mark it covers (first is one of the gold kinds)': count(found, isOneOf),
      'block kind': count(placed.blocks, (block) => blocks[block.at]?.kind === block.kind),
      'spans verbatim': count(claims, (c) => blocks[c.block]?.text.slice(c.start, c.end) === c.exact),
      'speaker of a quotation': count(spoken, isSpeaker),
      'speaker of an answer': count(answers, isSpeaker),
      'repeats made one claim': pairsFound(wanted, 'same', merged),
      'repeats made one or suggested': pairsFound(
        wanted,
        'same',
        (a, b) => merged(a, b) || set(suggested, a, b),
      ),
      'contradictions found': pairsFound(wanted, 'against', (a, b) => set(opposed, a, b)),
      'contradictions shown that are marked': count(article.contradictions ?? [], (one) =>
        isMarked(one, claims, marked),
      ),
      'no claim, and kept out of the queue': count(
        idle,
        (span) => !queue.some((claim) => overlaps(span.place, claim)),
      ),
    },
    missed: {
      claims: matched.filter((match) => !match.claim).map(({ span }) => span),
      queued: queue.filter((claim) => !right(claim)),
      kinds: pairs.filter((pair) => !isOneOf(pair)),
      blocks: placed.blocks.filter((block) => blocks[block.at]?.kind !== block.kind),
    },
  };
}

import { bareWords } from './line-shapes.js';

const SHINGLE = 4;
/** Blocks remembered for a run of words; more would make a text of one repeated line slow. */
const MOST_PLACES = 8;
const FEWEST_WORDS = 7;
const MOST_WORDS = 80;
const NEAR = 0.7;

/** `whole`: word for word a stretch of a longer block; `near`: most of its words, many of them in a row. */
export type Echo = 'whole' | 'near' | null;

function shinglesOf(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) out.push(words.slice(i, i + SHINGLE).join(' '));
  return out;
}

/** Tells for a block whether it repeats one of `bodies`; linear in the text, by an index of runs of four words. */
export function findEchoes(texts: readonly string[], bodies: readonly number[]): (own: number) => Echo {
  const words = texts.map(bareWords);
  const places = new Map<string, number[]>();
  for (const b of bodies)
    for (const shingle of shinglesOf(words[b] ?? [])) {
      const known = places.get(shingle);
      if (!known) places.set(shingle, [b]);
      else if (known.length < MOST_PLACES && known.at(-1) !== b) known.push(b);
    }
  const sets = new Map<number, ReadonlySet<string>>();
  const setOf = (block: number): ReadonlySet<string> => {
    const set = sets.get(block) ?? new Set(words[block]);
    sets.set(block, set);
    return set;
  };
  return (own) => {
    const mine = words[own] ?? [];
    if (mine.length < FEWEST_WORDS || mine.length > MOST_WORDS) return null;
    const shingles = shinglesOf(mine);
    const votes = new Map<number, number>();
    for (const shingle of shingles)
      for (const place of places.get(shingle) ?? [])
        if (place !== own && isLonger(words, place, own)) votes.set(place, (votes.get(place) ?? 0) + 1);
    let best = -1;
    for (const [place, count] of votes) if (count > (votes.get(best) ?? 0)) best = place;
    if (best < 0) return null;
    if (votes.get(best) === shingles.length) return 'whole';
    const inside = setOf(best);
    const share = mine.filter((w) => inside.has(w)).length / mine.length;
    return share >= NEAR && (votes.get(best) ?? 0) >= Math.min(3, shingles.length) ? 'near' : null;
  };
}

/** The shorter of two repeats; of two alike, the later. */
function isLonger(words: readonly (readonly string[])[], place: number, own: number): boolean {
  const [other, mine] = [words[place]?.length ?? 0, words[own]?.length ?? 0];
  return other > mine || (other === mine && place < own);
}

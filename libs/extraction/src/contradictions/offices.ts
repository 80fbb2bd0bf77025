import type { Contradiction } from '../article.js';
import { ROLES } from '../kinds/lexicon-saying.js';
import { fullNameOf, runsIn } from '../kinds/names.js';
import type { Token } from '../text/tokens.js';
import { lastOf } from './names-of.js';
import { tokensIn } from './reading.js';
import type { Worded } from './worded.js';

const NOT_ALONE =
  /^(?:former|then|ex|deputy|acting|vice|interim|co|joint|assistant|late|a|an|one|fellow|new|next|outgoing|incoming|his|her|their)$/u;
/** Many at once bear these. */
const SHARED = new Set(
  'professor doctor lawyer barrister teacher nurse farmer scientist researcher actor singer writer poet novelist player engineer analyst economist author member councillor student officer historian journalist surgeon daughter son sons daughters wife husband brother sister widow children inspector architect midfielder striker company charity retailer maker grocer vessel club party city town village capital university hospital subsidiary prince princess senator bishop judge'.split(
    ' ',
  ),
);

interface Holder {
  readonly id: string;
  readonly first: string;
  readonly last: string;
}

/** One office with two first names before the same last name: "headteacher Sarah Moss", "Linda Moss, the headteacher". */
export function offices(claims: readonly Worded[]): Contradiction[] {
  const known = new Map<string, Holder>();
  return claims.flatMap((claim): Contradiction[] => {
    const { id } = claim;
    const tokens = tokensIn(claim);
    return runsIn(tokens).flatMap((run): Contradiction[] => {
      const full = fullNameOf(tokens, run);
      const role = full === null ? null : roleBeside(tokens, run);
      if (full === null || role === null) return [];
      const [first = '', last] = [full.split(' ')[0], lastOf(full)];
      const key = `${last} ${role}`;
      const other = known.get(key);
      if (!other) known.set(key, { id, first, last });
      if (!other || other.id === id || isShort(other.first, first)) return [];
      return [
        {
          kind: 'name',
          claims: [other.id, id],
          reckoning: `${other.first} against ${first} ${full.split(' ').at(-1) ?? ''}`,
        },
      ];
    });
  });
}

/** "Tom" and "Thomas", "J" and "John" may be one. */
const isShort = (a: string, b: string): boolean =>
  a.charAt(0) === b.charAt(0) || a.length < 3 || b.length < 3;

/** The office told right before a name or right after it, by its last word. */
function roleBeside(tokens: readonly Token[], run: readonly Token[]): string | null {
  const at = tokens.findIndex((t) => t === run[0]);
  const comma = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const before = tokens.slice(Math.max(0, comma - 3), comma + 1);
  const role = before.at(-1);
  if (role && !role.capital && isOffice(role) && !before.some((t) => NOT_ALONE.test(t.lower)))
    return role.lower;
  const after = tokens.slice(at + run.length);
  if (after[0]?.text !== ',' || after[1]?.lower !== 'the') return null;
  const held = after.slice(2, 6);
  if (held.some((t) => NOT_ALONE.test(t.lower))) return null;
  const end = held.findIndex((t) => t.sort === 'mark' || /^(?:of|at|for|in|who)$/u.test(t.lower));
  const told = held[(end < 0 ? held.length : end) - 1];
  return told && isOffice(told) ? told.lower : null;
}

const isOffice = (t: Token): boolean => (ROLES.has(t.lower) || MORE.has(t.lower)) && !SHARED.has(t.lower);
const MORE = new Set(
  'headteacher head headmaster headmistress principal curator conductor coroner vicar boss skipper trainer landlord landlady foreman conservator ranger harbourmaster choirmaster producer'.split(
    ' ',
  ),
);

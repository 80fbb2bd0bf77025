import { fullNameOf, personIn, runsIn } from '../kinds/names.js';
import { ROLES } from '../kinds/lexicon-saying.js';
import { tokensOf, type Token } from '../text/tokens.js';
import type { Draft } from './drafts.js';

const LOOKED_AT = 1_000;
const SHE_OR_HE = new Set(['he', 'she']);

/** Full names by last name; `null` where two people share one. */
type People = ReadonlyMap<string, string | null>;

/**
 * Says who speaks in each claim: a last name becomes the full name, "she said" the person named last where only one can
 * be meant, and a quotation that goes on keeps its speaker. What stays open keeps the word of the text, or nobody.
 */
export function withSpeakers(drafts: readonly Draft[], answers: ReadonlyMap<number, string>): Draft[] {
  const people = peopleIn(drafts);
  const known = new Set(people.values());
  const out: Draft[] = [];
  let speaking: { name: string; block: number } | null = null;
  let present: { names: readonly string[]; block: number } = { names: [], block: -1 };
  for (const draft of drafts) {
    const here = peopleNamed(draft, people);
    const said = speakerHere(draft, people, speaking, present, out.at(-1));
    const answering = said === null && draft.quoted.length === 0 ? (answers.get(draft.block) ?? null) : null;
    const speaker = said ?? answering;
    out.push(answering === null ? { ...draft, speaker } : { ...draft, speaker, kinds: asSaid(draft.kinds) });
    if (here.length > 0) present = { names: here, block: draft.block };
    // Who is spoken of as "she" stays present.
    else if (present.block === draft.block - 1 && speaksOf(draft))
      present = { ...present, block: draft.block };
    if (speaker !== null && known.has(speaker)) {
      speaking = { name: speaker, block: draft.block };
      if (here.length === 0) present = { names: [speaker], block: draft.block };
    }
  }
  return sharingQuotations(out);
}

/** What an answer states is checked as a fact, and as what was said. */
const asSaid = (kinds: Draft['kinds']): Draft['kinds'] =>
  kinds.includes('quotation') || kinds[0] === 'question' || kinds[0] === 'other'
    ? kinds
    : [...kinds, 'quotation'];

const speaksOf = (draft: Draft): boolean =>
  tokensOf(draft.text.slice(0, LOOKED_AT)).some(
    (t) =>
      SHE_OR_HE.has(t.lower) &&
      !draft.quoted.some((q) => draft.start + t.start >= q.start && draft.start + t.start < q.end),
  );

function speakerHere(
  draft: Draft,
  people: People,
  speaking: { name: string; block: number } | null,
  present: { names: readonly string[]; block: number },
  before: Draft | undefined,
): string | null {
  const raw = draft.speaker;
  if (raw !== null && !SHE_OR_HE.has(raw.toLowerCase())) return people.get(lastName(raw)) ?? raw;
  if (raw !== null) {
    const near = present.block >= draft.block - 1 ? present.names : [];
    if (near.length === 1) return near[0] ?? raw;
    if (speaking && speaking.block >= draft.block - 1 && (near.length === 0 || near.includes(speaking.name)))
      return speaking.name;
    return raw;
  }
  if (draft.quoted.length === 0 || draft.kinds[0] !== 'quotation') return null;
  if (speaking?.block === draft.block) return speaking.name;
  const runsOn = before?.block === draft.block - 1 && (before.quoted.at(-1)?.open ?? false);
  return runsOn ? (before?.speaker ?? null) : null;
}

/** Sentences of one and the same quotation have one speaker. */
function sharingQuotations(drafts: readonly Draft[]): Draft[] {
  const known = new Map<string, string>();
  const keyOf = (draft: Draft, mark: number): string => `${draft.block}:${mark}`;
  for (const draft of drafts)
    for (const span of draft.quoted)
      if (draft.speaker !== null) known.set(keyOf(draft, span.whole), draft.speaker);
  return drafts.map((draft) =>
    draft.speaker === null && draft.quoted.length > 0
      ? {
          ...draft,
          speaker:
            draft.quoted.map((q) => known.get(keyOf(draft, q.whole))).find((s) => s !== undefined) ?? null,
        }
      : draft,
  );
}

const lastName = (name: string): string => name.split(' ').at(-1)?.toLowerCase() ?? '';

/** Those who speak, by a full name or by a last name given in full elsewhere, and those the text names with an age, a role or a title. */
function peopleIn(drafts: readonly Draft[]): People {
  const people = new Map<string, string | null>();
  const add = (name: string): void => {
    if (!name.includes(' ')) return;
    const known = people.get(lastName(name));
    const same =
      known === undefined ||
      known === name ||
      known?.endsWith(` ${name}`) === true ||
      isSamePerson(known, name);
    people.set(lastName(name), same ? (known ?? name) : null);
  };
  const bySurname = new Set(
    drafts.flatMap((d) => (d.speaker !== null && !d.speaker.includes(' ') ? [lastName(d.speaker)] : [])),
  );
  for (const { text } of drafts)
    for (const run of runsIn(tokensOf(text.slice(0, LOOKED_AT))))
      if (run.length === 1 && run[0]) bySurname.add(run[0].lower.replace(/['’]s$/u, ''));
  for (const [i, { speaker, text, block }] of drafts.entries()) {
    if (speaker !== null) add(speaker);
    const tokens = tokensOf(text.slice(0, LOOKED_AT));
    for (const name of meantBy(tokens, drafts[i + 1], block)) add(name);
    for (const name of introduced(tokens)) add(name);
    for (const run of runsIn(tokens)) {
      const name = fullNameOf(tokens, run);
      if (name !== null && bySurname.has(lastName(name))) add(name);
    }
  }
  return people;
}

/** The one full name before "she said" in the next claim: "Ana Ruiz has run the shop since 1999. “…,” she says." */
function meantBy(tokens: readonly Token[], next: Draft | undefined, block: number): string[] {
  if (next?.block !== block || !SHE_OR_HE.has(next.speaker?.toLowerCase() ?? '')) return [];
  const names = runsIn(tokens).flatMap((run) => fullNameOf(tokens, run) ?? []);
  return names.length === 1 ? names : [];
}

/** "Beatrix Lomond" and "Beatrix Ann Lomond". */
const isSamePerson = (known: string | null | undefined, name: string): boolean =>
  typeof known === 'string' && known.split(' ')[0] === name.split(' ')[0];

/** "Gareth Linnell, 58," "Isla Ferris, the harbour master," "the prosecutor Simeon Achebe". */
function introduced(tokens: readonly Token[]): string[] {
  return runsIn(tokens).flatMap((run) => {
    const first = tokens.findIndex((t) => t === run[0]);
    const after = tokens.slice(first + run.length);
    const role = after.slice(1, 6).some((t) => ROLES.has(t.lower)) || after[1]?.sort === 'number';
    const titled = ROLES.has(tokens[first - 1]?.lower ?? '') || ROLES.has(run[0]?.lower ?? '');
    const name = personIn(run, true);
    return name !== null && ((after[0]?.text === ',' && role) || titled) ? [name] : [];
  });
}

/** The people a claim names outside quotation marks, each once. */
function peopleNamed(draft: Draft, people: People): string[] {
  const found = new Set<string>();
  for (const token of tokensOf(draft.text.slice(0, LOOKED_AT))) {
    const at = draft.start + token.start;
    if (!token.capital || draft.quoted.some((q) => at >= q.start && at < q.end)) continue;
    const name = people.get(token.lower.replace(/'s$/u, ''));
    if (name) found.add(name);
  }
  return [...found];
}

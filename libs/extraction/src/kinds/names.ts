import type { Token } from '../text/tokens.js';
import { DETERMINERS } from './lexicon.js';
import { BODY_WORDS, NAME_BREAKS, ROLES } from './lexicon-saying.js';

/** Runs of capitalised words; an initial's full stop and "de", "van" and their like stay in the run. */
export function runsIn(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const [i, t] of tokens.entries()) {
    const next = tokens[i + 1];
    const small =
      run.length > 0 &&
      ['de', 'van', 'von', 'der', 'da', 'di', 'bin', 'al'].includes(t.lower) &&
      next?.capital === true;
    const stop =
      t.text === '.' && run.length > 0 && next?.capital === true && (run.at(-1)?.text.length ?? 9) <= 4;
    if ((t.capital && !NAME_BREAKS.has(t.lower)) || small) run.push(t);
    else if (!stop) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The person a noun phrase names: two words and more without a word for a body; `strict` asks for the full name. */
export function personIn(tokens: readonly Token[], strict = false): string | null {
  let surname: string | null = null;
  for (const run of runsIn(tokens)) {
    const at = tokens.findIndex((t) => t === run[0]);
    const before = tokens[at - 1]?.lower ?? '';
    if (run.some((t) => BODY_WORDS.has(t.lower)) || DETERMINERS.has(before)) continue;
    if (
      ['of', 'in', 'at', 'from', 'for'].includes(before) ||
      BODY_WORDS.has(tokens[at + run.length]?.lower ?? '')
    )
      continue;
    const name = withoutTitle(run);
    if (name.length >= 2) return name.map((t) => t.text).join(' ');
    // "Hull council", "Leeds police": a lone name before a noun is a place.
    const next = tokens[at + run.length];
    if (!strict && name.length === 1 && next?.sort !== 'word') surname ??= name[0]?.text ?? null;
  }
  return surname;
}

/** The full name of a person that a run of capitals in `tokens` is; `null` for a house, a place or a saint's college. */
export function fullNameOf(tokens: readonly Token[], run: readonly Token[]): string | null {
  const at = tokens.findIndex((t) => t === run[0]);
  const next = tokens[at + run.length]?.lower ?? '';
  const named = personIn(run, true);
  if (named === null || BODY_WORDS.has(next) || run[0]?.lower === 'st') return null;
  return DETERMINERS.has(tokens[at - 1]?.lower ?? '') ? null : named;
}

const AFTER_NAMES = new Set([
  'KC',
  'QC',
  'MP',
  'MEP',
  'MSP',
  'MD',
  'PhD',
  'OBE',
  'CBE',
  'MBE',
  'Jr',
  'Sr',
  'SC',
]);
const HONOURS = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'sir',
  'dame',
  'cllr',
  'rev',
  'sgt',
  'det',
  'lt',
  'col',
  'maj',
]);

/** "Chief Executive Adaeze Lorne" is Adaeze Lorne; "Judge Holt" keeps what a reader knows her by. */
function withoutTitle(run: readonly Token[]): readonly Token[] {
  // "New Zealand's Prime Minister John Key": whose minister he is stands before the name.
  const whose = run.findLastIndex((t) => /'s$/u.test(t.lower));
  let from = run.length - whose > 2 ? whose + 1 : 0;
  while (run.length - from > 2 && ROLES.has(run[from]?.lower ?? '') && run[from]?.lower !== 'judge') from++;
  while (run.length - from > 1 && HONOURS.has(run[from]?.lower ?? '')) from++;
  while (run.length - from > 2 && ROLES.has(run[from]?.lower ?? '') && run[from]?.lower !== 'judge') from++;
  let to = run.length;
  while (to - from > 1 && AFTER_NAMES.has(run[to - 1]?.text ?? '')) to--;
  return run.slice(from, to);
}

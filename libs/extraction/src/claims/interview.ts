import type { Block } from '../article.js';
import { fullNameOf, runsIn } from '../kinds/names.js';
import { tokensOf, type Token } from '../text/tokens.js';

const LONGEST_QUESTION = 300;
const FEWEST_QUESTIONS = 2;
const LOOKED_AT = 2_000;
const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'me', 'us', "i'm", "i've", "we're", "we've"]);

const isQuestion = ({ kind, text }: Block): boolean =>
  (kind === 'paragraph' || kind === 'subhead' || kind === 'quote') &&
  text.length <= LONGEST_QUESTION &&
  /\?["”’*]*$/u.test(text.trimEnd());

/**
 * Who speaks in each block of an interview set as question and answer, by block index; empty where it is none. The answer
 * is the paragraph after a question and those that go on in the first person.
 */
export function answersIn(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const answers = new Map<number, string>();
  const questions = blocks.filter((block, i) => isQuestion(block) && blocks[i + 1]?.kind === 'paragraph');
  const first = questions[0];
  const speaker = first ? askedIn(blocks.slice(0, blocks.indexOf(first))) : null;
  if (questions.length < FEWEST_QUESTIONS || speaker === null) return answers;
  let place: 'outside' | 'first' | 'further' = 'outside';
  for (const block of blocks) {
    if (questions.includes(block)) place = 'first';
    else if (block.kind !== 'paragraph') place = 'outside';
    else if (place === 'first' || (place === 'further' && inFirstPerson(block))) {
      answers.set(block.index, speaker);
      place = 'further';
    } else place = 'outside';
  }
  return answers;
}

const inFirstPerson = ({ text }: Block): boolean =>
  tokensOf(text.slice(0, LOOKED_AT)).some((t) => FIRST_PERSON.has(t.lower) && t.text !== 'US');

/** The person who is asked: the only one named right before the first question, else the one named most before it. */
function askedIn(before: readonly Block[]): string | null {
  const stated = before.filter((block) => block.kind !== 'byline' && block.kind !== 'residue');
  const near = new Set(namesIn(stated.at(-1)));
  if (near.size === 1) return [...near][0] ?? null;
  const counts = new Map<string, number>();
  const words = stated.flatMap((block) => tokensOf(block.text.slice(0, LOOKED_AT)));
  for (const name of new Set(stated.flatMap(namesIn))) counts.set(name, mentions(words, name));
  const most = [...counts].sort((a, b) => b[1] - a[1]);
  const [best, next] = most;
  return best && (next === undefined || best[1] > next[1]) ? best[0] : null;
}

function namesIn(block: Block | undefined): string[] {
  const tokens = tokensOf((block?.text ?? '').slice(0, LOOKED_AT));
  return runsIn(tokens).flatMap((run) => {
    const name = fullNameOf(tokens, run);
    return name !== null && introduces(tokens, run) ? [name] : [];
  });
}

/** A person does something, is set beside something or is asked; a place in two words is none of these. */
function introduces(tokens: readonly Token[], run: readonly Token[]): boolean {
  const at = tokens.findIndex((t) => t === run[0]);
  const before = tokens[at - 1]?.lower ?? '';
  return !/^(in|at|of|the|on|off|near)$/u.test(before);
}

const mentions = (words: readonly Token[], name: string): number => {
  const last = name.split(' ').at(-1)?.toLowerCase();
  return words.filter((t) => t.capital && t.lower.replace(/['’]s$/u, '') === last).length;
};

import { COMMON_WORDS, NUMBER_WORDS } from './lexicon.js';
import { tokensOf, type Token } from './tokens.js';

/**
 * What the learned model sees of a sentence, as names: `w:` words, `b:` and `t:` runs of two and three, `s:` runs of
 * word classes, `f:` beginnings, `c:` word parts, `k:` skips, `n:` counts. The same name never appears twice.
 */
export function ngramsOf(text: string): string[] {
  const tokens = tokensOf(text);
  const forms = ['<s>', ...tokens.map((t) => t.form), '</s>'];
  const classes = ['<s>', ...tokens.map(classOf), '</s>'];
  const found = new Set<string>();
  for (let i = 0; i < forms.length; i++) {
    const [a, b, c] = [forms[i] ?? '', forms[i + 1], forms[i + 2]];
    found.add(`w:${a}`);
    if (b !== undefined) found.add(`b:${a} ${b}`);
    if (c !== undefined) {
      found.add(`t:${a} ${b} ${c}`);
      found.add(`k:${a} ${c}`);
    }
    const [p, q, r, s] = [classes[i] ?? '', classes[i + 1], classes[i + 2], classes[i + 3]];
    if (q !== undefined) found.add(`s:${p} ${q}`);
    if (r !== undefined) found.add(`s:${p} ${q} ${r}`);
    if (s !== undefined) found.add(`s:${p} ${q} ${r} ${s}`);
  }
  for (const token of tokens)
    if (token.shape === 'word' || token.shape === 'name') addParts(token.form, found);
  addCounts(tokens, found);
  return [...found];
}

function addParts(word: string, found: Set<string>): void {
  if (word.length < 4) return;
  const padded = `^${word.slice(0, 20)}$`;
  for (const size of [4, 5])
    for (let i = 0; i + size <= padded.length; i++) found.add(`c:${padded.slice(i, i + size)}`);
}

/** A common word is its own class; the others are known by shape and ending. */
function classOf(token: Token): string {
  const { form, shape } = token;
  if (shape === 'mark') return form;
  if (shape === 'number' || shape === 'money' || shape === 'year') return `<${shape}>`;
  if (NUMBER_WORDS.has(form)) return '<number>';
  if (COMMON_WORDS.has(form)) return form;
  if (shape === 'name') return '<name>';
  const ending = /(ing|ed|ly|tion|ment|ity|er|est|s)$/u.exec(form);
  return ending ? `*${ending[0]}` : '*';
}

const bin = (n: number): number => (n < 6 ? n : n < 10 ? 6 : n < 15 ? 10 : n < 20 ? 15 : n < 30 ? 20 : 30);

function addCounts(tokens: readonly Token[], found: Set<string>): void {
  const count = (holds: (t: Token) => boolean) => tokens.filter(holds).length;
  const words = count((t) => t.shape !== 'mark');
  const numbers = count((t) => t.shape === 'number' || t.shape === 'money' || NUMBER_WORDS.has(t.form));
  const names = count((t) => t.shape === 'name') - 1;
  const own = count((t) => /^(i|we|my|our|me|us|i'm|i've|we've|we're)$/u.test(t.form));
  for (const [what, n] of Object.entries({ words, numbers, names, own })) {
    found.add(`n:${what}=${bin(Math.max(0, n))}`);
    for (const step of [1, 2, 3, 5, 8, 12, 20]) if (n >= step) found.add(`n:${what}>=${step}`);
  }
}

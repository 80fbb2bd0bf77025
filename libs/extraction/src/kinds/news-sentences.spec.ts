import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindsOf } from './kinds-of.js';

const FOLDER = join(process.cwd(), 'test/gold/sentences');
const KINDS = {
  s: 'statistic',
  q: 'quotation',
  d: 'date',
  i: 'identity',
  e: 'event',
  m: 'comparison',
  c: 'causal',
  p: 'prediction',
  o: 'opinion',
} as const;
const isKey = (letter: string): letter is keyof typeof KINDS => letter in KINDS;

const sentences = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
  .filter((line) => line.includes('|'))
  .map((line) => {
    const bar = line.indexOf('|');
    return { kinds: [...line.slice(0, bar)].filter(isKey).map((k) => KINDS[k]), text: line.slice(bar + 1) };
  });

describe('the sentences marked by hand', () => {
  it('are led by a kind they are marked with, in four of five', () => {
    const right = sentences.filter(({ text, kinds }) => kinds.some((kind) => kind === kindsOf(text)[0]));
    expect(sentences.length).toBeGreaterThan(500);
    expect(right.length / sentences.length).toBeGreaterThan(0.82);
  });

  it.each(['statistic', 'date', 'event', 'quotation'] as const)('%s is found nearly everywhere', (kind) => {
    const marked = sentences.filter(({ kinds }) => kinds.includes(kind));
    const found = marked.filter(({ text }) => kindsOf(text).includes(kind));
    expect(found.length / marked.length).toBeGreaterThan(0.8);
  });
});

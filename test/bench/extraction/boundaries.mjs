import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = process.env.STET_SHARED_DATA ?? join(import.meta.dirname, '../../../../shared/data');

/** Rows of a JSONL file of the shared data, or undefined where it is absent. */
export function sharedRows(file) {
  const path = join(SHARED, file);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Places between sentences, counted in seen characters; the end of the document is not one. */
function boundaries(sentences) {
  const found = new Set();
  let count = 0;
  for (const sentence of sentences) {
    count += sentence.replaceAll(/\s+/gu, '').length;
    found.add(count);
  }
  found.delete(count);
  return found;
}

/** F1, precision and recall (0..100) of a splitter over documents, blank lines replaced where asked. */
export function boundaryF1(documents, split, blankLine) {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const { text, sentences } of documents) {
    const input = blankLine === undefined ? text : text.replaceAll(/\n\s*\n/gu, blankLine);
    const expected = boundaries(sentences.map(([start, end]) => text.slice(start, end)));
    const got = boundaries(split(input));
    for (const place of got) if (expected.has(place)) right++;
    found += got.size;
    gold += expected.size;
  }
  const precision = (100 * right) / found;
  const recall = (100 * right) / gold;
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

const squeezed = (text) => text.replaceAll(/\s+/gu, ' ').trim();

/** Rules whose sentences a splitter gives exactly, white space aside. */
export function rulesKept(rules, split) {
  return rules.filter(
    ({ text, sentences }) => split(text).map(squeezed).join('\n') === sentences.map(squeezed).join('\n'),
  ).length;
}

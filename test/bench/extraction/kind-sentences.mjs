import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindsOf } from '../../../dist/libs/extraction/src/kinds/kinds-of.js';
import { readHead } from '../../gold/read-gold.mjs';

// How often the first kind of a marked plain sentence is one it is marked with, file by file; needs a build.
const folder = join(import.meta.dirname, '../../gold/sentences');
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const total = { all: 0, right: 0, first: 0 };
for (const name of readdirSync(folder).sort()) {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  const marked = lines.filter((line) => line.includes('|')).map((line) => line.split(/\|(.*)/u));
  let [right, first] = [0, 0];
  for (const [letters, text] of marked) {
    const { kinds } = readHead(letters, name);
    const [lead] = kindsOf(text);
    if (kinds.includes(lead)) right++;
    if (kinds[0] === lead) first++;
  }
  total.all += marked.length;
  total.right += right;
  total.first += first;
  console.log(
    `${name}: ${marked.length}, ${percent(right, marked.length)}, first ${percent(first, marked.length)}`,
  );
}
console.log(
  `all: ${total.all}, ${percent(total.right, total.all)}, first ${percent(total.first, total.all)}`,
);

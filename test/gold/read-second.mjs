import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readGold, readHead, SETS } from './read-gold.mjs';

/** Where "first words … last words" lies in a text, at or after a place; throws when it is not there. */
function locate(text, words, from, file) {
  const [first, last] = words.split(' … ');
  const start = text.indexOf(first, from);
  const end =
    last === undefined ? start + first.length : text.indexOf(last, start + first.length) + last.length;
  if (start < 0 || (last !== undefined && end < last.length))
    throw new Error(`${file}: "${words}" is not in order in the article`);
  return { start, end, exact: text.slice(start, end) };
}

/** The second pass: articles {name, set, first, second}, each pass a list of claims with kinds and bounds in one text. */
export function readSecondPass() {
  const articles = SETS.flatMap((set) => readGold(set).map((article) => ({ ...article, set })));
  const folder = join(import.meta.dirname, 'second');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.spans'))
    .sort()
    .map((file) => {
      const name = basename(file, '.spans');
      const article = articles.find((one) => one.name === name);
      if (!article) throw new Error(`${file}: there is no article ${name}`);
      let from = 0;
      const second = readFileSync(join(folder, file), 'utf8')
        .trim()
        .split('\n')
        .map((line) => {
          const bar = line.indexOf('|');
          const span = locate(article.text, line.slice(bar + 1), from, file);
          from = span.start;
          return { ...readHead(line.slice(0, bar), file), ...span };
        });
      return { name, set: article.set, first: article.spans.filter((span) => span.claim), second };
    });
}

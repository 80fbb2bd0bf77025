import { readGold } from '../../gold/read-gold.mjs';

const stories = readGold('tune').filter((article) => article.format === 'text');

/** Running news text of about `size` units; no two copies of a story alike. */
export function newsText(size) {
  const parts = [];
  for (let i = 0, made = 0; made < size; i++) {
    const part = stories[i % stories.length].text.trim().replaceAll(/\d{2,}/gu, (n) => `${Number(n) + i}`);
    parts.push(part);
    made += part.length + 2;
  }
  return parts.join('\n\n').slice(0, size);
}

/** The first `count` words of news text. */
export function newsWords(count) {
  const text = newsText(count * 10);
  let end = 0;
  for (const match of text.matchAll(/\S+/gu)) {
    if (count-- === 0) break;
    end = match.index + match[0].length;
  }
  return text.slice(0, end);
}

/** Median milliseconds of `times` runs after one to warm up. */
export function medianMs(work, times) {
  work();
  const taken = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The platform's own splitter, by paragraph: on one long string it is quadratic. */
export const byPlatform = (text) => text.split('\n\n').flatMap((p) => [...segmenter.segment(p)]);

/** Slope of log time over log size, by least squares: 1 is linear. */
export function growth(points) {
  const logs = points.map(({ size, ms }) => [Math.log(size), Math.log(ms)]);
  const mean = (i) => logs.reduce((sum, point) => sum + point[i], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** Times of `work` over texts of growing size; stops after a size that took longer than `patience` ms. */
export function timesBySize(work, sizes, patience) {
  const points = [];
  for (const size of sizes) {
    const text = newsText(size);
    const ms = medianMs(() => work(text), size <= 100_000 ? 5 : 1);
    points.push({ size, ms });
    if (ms > patience) break;
  }
  return points;
}

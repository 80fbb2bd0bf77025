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

/** The least processor time of many runs, in ms: on a shared machine a clock on the wall tells who else was running. */
export function leastMs(work, most = 300, budget = 1_000) {
  work();
  let least = Infinity;
  for (let spent = 0, runs = 0; runs < most && (spent < budget || runs < 2); runs++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    least = Math.min(least, ms);
    spent += ms;
  }
  return least;
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
    const ms = leastMs(() => work(text), size <= 1_000_000 ? 5 : 1);
    points.push({ size, ms });
    if (ms > patience) break;
  }
  return points;
}

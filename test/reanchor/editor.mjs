/** A seeded editor: makes an article of its own, edits it, and knows what became of every sentence. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PLACES = ['Brannock', 'Lorne', 'Westhaven', 'Oldbridge', 'Carrow', 'Munster Bay', 'Tarn', 'Eskdale'];
const PEOPLE = ['Ann Reyes', 'Tom Okafor', 'Ida Lind', 'Sam Whitlock', 'Nora Hale', 'Peter Voss'];
const THINGS = [
  'ferry',
  'library',
  'brewery',
  'bus depot',
  'school',
  'market hall',
  'swimming pool',
  'fire station',
];
const SENTENCES = [
  (v) => `The ${v.thing} in ${v.place} carried ${v.n} passengers in ${v.year}.`,
  (v) => `${v.person} bought the ${v.thing} for £${v.n} in ${v.year}.`,
  (v) => `Rents in ${v.place} rose by ${v.p} percent and wages fell by ${v.q} percent.`,
  (v) => `“The ${v.thing} will close within ${v.q} months,” said ${v.person}.`,
  (v) => `About ${v.n} people work at the ${v.thing} in ${v.place}.`,
  (v) =>
    `The council in ${v.place} spent ${v.p} million euros on the ${v.thing} and borrowed ${v.q} million more.`,
  (v) => `${v.person}, who has led the ${v.thing} since ${v.year}, earns ${v.n} pounds a year.`,
  (v) => `In ${v.year} a storm destroyed ${v.p} houses near the ${v.thing} of ${v.place}.`,
  (v) => `The ${v.thing} opened on ${v.q} May ${v.year} and cost ${v.n} pounds.`,
];
export const EDITS = [
  'none',
  'move',
  'swap',
  'duplicate',
  'typography',
  'join',
  'split',
  'typo',
  'number',
  'negation',
  'attribution',
  'rewrite',
  'delete',
  'insert',
];

const pick = (rand, list) => list[Math.floor(rand() * list.length)];
const between = (rand, low, high) => low + Math.floor(rand() * (high - low));

function sentence(rand) {
  const n = between(rand, 1_000, 90_000);
  return pick(
    rand,
    SENTENCES,
  )({
    place: pick(rand, PLACES),
    person: pick(rand, PEOPLE),
    thing: pick(rand, THINGS),
    n: rand() < 0.5 ? n.toLocaleString('en-GB') : String(n),
    p: between(rand, 2, 60),
    q: between(rand, 2, 28),
    year: between(rand, 1960, 2024),
  });
}

const replaceAt = (text, at, length, by) => text.slice(0, at) + by + text.slice(at + length);

/** What each edit makes of a sentence, where it changes its words; `null` where it cannot be made of this one. */
const CHANGES = {
  typo: (s, rand) => {
    const words = [...s.matchAll(/[a-z]{5,}/g)];
    const word = pick(rand, words);
    const w = word[0];
    return replaceAt(
      s,
      word.index,
      w.length,
      w[0] + w[2] + w[1] + w.slice(3) === w ? `${w}e` : w[0] + w[2] + w[1] + w.slice(3),
    );
  },
  number: (s, rand) => {
    const digits = [...s.matchAll(/\d/g)];
    const digit = pick(rand, digits);
    return replaceAt(
      s,
      digit.index,
      1,
      String((Number(digit[0]) + between(rand, 1, 9)) % 10 || 1) === digit[0]
        ? '7' + digit[0]
        : String(((Number(digit[0]) + 1) % 9) + 1),
    );
  },
  negation: (s) => {
    const verb = /\b(carried|bought|rose|will close|spent|destroyed|opened|work|earns)\b/.exec(s);
    return (
      verb &&
      replaceAt(s, verb.index, 0, verb[0] === 'will close' ? '' : 'never ').replace(
        'will close',
        'will not close',
      )
    );
  },
  attribution: (s, rand) => (s.startsWith('“') ? null : `${s.slice(0, -1)}, ${pick(rand, PEOPLE)} said.`),
  rewrite: (s, rand) => {
    const kept = s.split(' ').filter((_, i) => i === 0 || rand() > 0.3);
    return kept.length < 4 || kept.join(' ') === s ? null : kept.join(' ');
  },
  split: (s) =>
    / percent and wages| euros on .* and borrowed/.test(s)
      ? s.replace(/ and (wages|borrowed)/, (_, w) => (w === 'wages' ? '. Wages' : '. It borrowed'))
      : null,
};

const typography = (s) => s.replace(/[“”]/g, '"').replace(/ (\d)/, '\u00a0$1');

/** One article and its revision. `truth`: for each old sentence `same`, `changed` or `gone`, and its new words. */
export function revision(rand, edits) {
  const olds = [...new Set(Array.from({ length: 14 }, () => sentence(rand)))];
  const items = olds.map((old, id) => ({ id, old, now: old, truth: 'same', edit: 'none' }));
  let order = items.map((item) => ({ item, text: item.old }));
  const extras = [];
  for (let k = 0; k < edits; k++) {
    const free = items.filter((item) => item.edit === 'none');
    if (free.length < 3) break;
    const item = pick(rand, free);
    const at = order.findIndex((line) => line.item === item);
    const edit = pick(rand, EDITS.slice(1));
    if (CHANGES[edit]) {
      const text = CHANGES[edit](item.old, rand);
      if (!text || text === item.old) continue;
      Object.assign(item, { now: text, truth: 'changed', edit });
      order[at].text = text;
    } else if (edit === 'delete') {
      Object.assign(item, { now: null, truth: 'gone', edit });
      order.splice(at, 1);
    } else if (edit === 'move') {
      item.edit = edit;
      const [line] = order.splice(at, 1);
      order.splice(between(rand, 0, order.length + 1), 0, line);
    } else if (edit === 'swap') {
      const to = order.findIndex((line) => line.item?.edit === 'none' && line.item !== item);
      if (to < 0) continue;
      order[to].item.edit = item.edit = edit;
      [order[at], order[to]] = [order[to], order[at]];
    } else if (edit === 'duplicate') {
      item.edit = edit;
      extras.push(item.old);
    } else if (edit === 'typography') {
      const text = typography(item.old);
      Object.assign(item, { now: text, edit });
      order[at].text = text;
    } else if (edit === 'insert') order.splice(at, 0, { item: null, text: sentence(rand) });
    else if (edit === 'join') {
      const next = order[at + 1];
      if (!next?.item || next.item.edit !== 'none' || !/^(The|About|In) /.test(next.text)) continue;
      item.edit = next.item.edit = 'join';
      item.now = item.old.slice(0, -1);
      next.item.now = next.text[0].toLowerCase() + next.text.slice(1);
      order[at].text = `${item.now}, and ${next.item.now}`;
      order.splice(at + 1, 1);
    }
  }
  const paragraphs = (lines, size) => {
    const list = [];
    for (let i = 0; i < lines.length; i += size) list.push(lines.slice(i, i + size).join(' '));
    return list;
  };
  const block = (kind) => (text) => ({ kind, text });
  const number = (blocks) => blocks.map((b, index) => ({ ...b, index }));
  const before = number(paragraphs(olds, 4).map(block('paragraph')));
  const size = pick(rand, [3, 4, 4, 5]);
  const after = number([
    ...paragraphs(
      order.map((line) => line.text),
      size,
    ).map(block('paragraph')),
    ...extras.map(block('pull_quote')),
  ]);
  return { before, after, items };
}

/** Where words stand in blocks; the first place. */
export function placeOf(blocks, text) {
  for (const block of blocks) {
    const start = block.text.indexOf(text);
    if (start >= 0) return { block: block.index, start, end: start + text.length };
  }
  return null;
}

/** Intersection over union of two spans. */
export function overlap(a, b) {
  if (!a || !b || a.block !== b.block) return 0;
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Counts of one method over `edits` known edits: `method(before, claims, after)` answers {kept, now} per claim. */
export function measure(method, edits, seed) {
  const rand = random(seed);
  const count = {
    edits: 0,
    same: 0,
    sameKept: 0,
    changed: 0,
    placed: 0,
    wrongKept: 0,
    gone: 0,
    lost: 0,
    ms: 0,
  };
  const misses = [];
  while (count.edits < edits) {
    const { before, after, items } = revision(rand, 6);
    const claims = items.map(({ id, old }) => ({
      id: String(id),
      exact: old,
      occurrences: [{ ...placeOf(before, old), exact: old }],
    }));
    const start = performance.now();
    const answers = method(before, claims, after);
    count.ms += performance.now() - start;
    for (const [i, { old, now, truth, edit }] of items.entries()) {
      const { kept, now: span, why } = answers[i];
      if (edit !== 'none') count.edits++;
      if (truth === 'same') {
        count.same++;
        if (kept && overlap(span, placeOf(after, now)) > 0) count.sameKept++;
        else misses.push({ edit, old, now, why });
      } else {
        if (kept) {
          count.wrongKept++;
          misses.push({ WRONG: true, edit, old, now, why });
        }
        if (truth === 'gone') {
          count.gone++;
          if (!span) count.lost++;
        } else {
          count.changed++;
          if (overlap(span, placeOf(after, now)) >= 0.9) count.placed++;
          else
            misses.push({
              edit,
              old,
              now,
              why,
              got: span && after[span.block].text.slice(span.start, span.end),
            });
        }
      }
    }
  }
  return { count, misses };
}

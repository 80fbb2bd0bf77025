/** White space as one space, with an index back into the text as it was. */
function squeeze(text) {
  let out = '';
  const back = [];
  for (let i = 0; i < text.length; i++) {
    const space = /\s/u.test(text[i]);
    if (space && (out === '' || out.endsWith(' '))) continue;
    out += space ? ' ' : text[i];
    back.push(i);
  }
  back.push(text.length);
  return { out, back };
}

const MARKUP = /<[^>]*>|[*_#>|]|-{3,}|^\s*-\s/gmu;

/** The text a block shows up to the next block, without its markup. */
const shown = (source) => squeeze(source.replaceAll(MARKUP, ' ')).out.trim();

/**
 * Lays the marks of an annotated article over the blocks the engine made: each span gets `place`
 * `{block, start, end}` (UTF-16 units in the block) or null, each gold block the index of the engine's block or null.
 */
export function placeGold(gold, blocks) {
  const texts = blocks.map((block) => squeeze(block.text));
  let from = { block: 0, at: 0 };
  const find = (exact, start) => {
    for (let b = start.block; b < texts.length; b++) {
      const at = texts[b].out.indexOf(exact, b === start.block ? start.at : 0);
      if (at >= 0) return { b, at };
    }
    return undefined;
  };
  const spans = gold.spans.map((span) => {
    const exact = squeeze(span.exact).out;
    const hit = find(exact, from) ?? find(exact, { block: 0, at: 0 });
    if (!hit) return { ...span, place: null };
    from = { block: hit.b, at: hit.at };
    const { back } = texts[hit.b];
    const place = { block: hit.b, start: back[hit.at], end: back[hit.at + exact.length - 1] + 1 };
    return { ...span, place };
  });
  return { spans, blocks: placeBlocks(gold, texts) };
}

function placeBlocks(gold, texts) {
  const taken = new Set();
  return gold.blocks.map((block, i) => {
    const words = shown(gold.text.slice(block.start, gold.blocks[i + 1]?.start ?? gold.text.length));
    const first = words.split(' ').slice(0, 6).join(' ');
    const at = texts.findIndex(
      ({ out }, b) =>
        !taken.has(b) && first !== '' && squeeze(out.replaceAll(MARKUP, ' ')).out.trim().startsWith(first),
    );
    if (at >= 0) taken.add(at);
    return { kind: block.kind, text: words, at: at < 0 ? null : at };
  });
}

/** Units two places share. */
export function shared(a, b) {
  if (!a || !b || a.block !== b.block) return 0;
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Shared word places over all word places of two spans of one block, 0..1. */
export function wordOverlap(a, b, text) {
  if (shared(a, b) === 0) return 0;
  const inner = words(text.slice(Math.max(a.start, b.start), Math.min(a.end, b.end))).length;
  const outer = words(text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end))).length;
  return outer === 0 ? 0 : inner / outer;
}

/** Whether two places share at least half of the shorter. */
export const overlaps = (a, b) =>
  shared(a, b) > 0 && shared(a, b) >= 0.5 * Math.min(a.end - a.start, b.end - b.start);

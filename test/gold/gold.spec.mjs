import { describe, expect, it } from '@jest/globals';
import { agreement } from './agreement.mjs';
import { linked, OPEN_SETS, parseGold, readGold, SETS } from './read-gold.mjs';
import { readSecondPass } from './read-second.mjs';

const tune = readGold('tune');
const held = readGold('held');
const all = SETS.flatMap(readGold);
const claimsOf = (article) => article.spans.filter((span) => span.claim);

describe('the annotated articles', () => {
  it('are at least 12, of as many genres, with at least 300 claims', () => {
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(new Set(all.map((article) => article.genre)).size).toBeGreaterThanOrEqual(12);
    expect(all.flatMap(claimsOf).length).toBeGreaterThanOrEqual(300);
  });

  it('are split in two halves of like size that share no article', () => {
    const [a, b] = [tune, held].map((half) => half.flatMap(claimsOf).length);
    expect(Math.min(a, b) / Math.max(a, b)).toBeGreaterThan(0.8);
    expect(new Set(all.map((article) => article.name)).size).toBe(all.length);
  });

  it('have one set that is listed nowhere, of 8 genres, with enough of everything to be measured alone', () => {
    const blind = readGold('blind');
    const links = (link) => blind.flatMap(({ spans }) => [...linked(spans, link).values()]).length;
    expect(OPEN_SETS).not.toContain('blind');
    expect(new Set(blind.map((article) => article.genre)).size).toBeGreaterThanOrEqual(8);
    expect(blind.flatMap(claimsOf).length).toBeGreaterThanOrEqual(260);
    expect(links('same')).toBeGreaterThanOrEqual(15);
    expect(links('against')).toBeGreaterThanOrEqual(12);
  });

  it.each(all.map((article) => [article.name, article]))('%s: every span is verbatim and trimmed', (_, a) => {
    for (const span of a.spans) {
      expect(a.text.slice(span.start, span.end)).toBe(span.exact);
      expect(span.exact).toBe(span.exact.trim());
      expect(span.exact).not.toContain('\n');
    }
    expect(a.text).not.toMatch(/[⟦⟧‹›]/u);
    expect(a.published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(a.format).toBeDefined();
  });

  it.each(all.map((article) => [article.name, article]))('%s: repeats have partners', (_, a) => {
    // What contradicts itself may be marked alone; a repeat never is.
    for (const [name, members] of linked(a.spans, 'same'))
      expect([name, members.length > 1]).toEqual([name, true]);
  });

  it('were marked a second time in at least 4 cases, with most claims alike', () => {
    const passes = readSecondPass();
    expect(passes.length).toBeGreaterThanOrEqual(4);
    for (const { name, first, second } of passes) {
      const { pairs } = agreement(first, second);
      expect([name, (2 * pairs) / (first.length + second.length) > 0.8]).toEqual([name, true]);
    }
  });
});

describe('a mark', () => {
  it('is refused when it cannot be read, is empty or stays open', () => {
    expect(() => parseGold('⟦z|text⟧')).toThrow('cannot be read');
    expect(() => parseGold('⟦s|⟧')).toThrow('empty');
    expect(() => parseGold('⟦s|text')).toThrow('not closed');
    expect(() => parseGold('‹z›text')).toThrow('unknown block');
  });

  it('may lie inside another', () => {
    const { text, spans } = parseGold('⟦q!@Ann Roe|"⟦s|Six left⟧," said Ann Roe⟧.');
    expect(text).toBe('"Six left," said Ann Roe.');
    expect(spans.map((span) => span.exact)).toEqual(['"Six left," said Ann Roe', 'Six left']);
    expect(spans[0]).toMatchObject({ kinds: ['quotation'], must: true, speaker: 'Ann Roe' });
  });
});

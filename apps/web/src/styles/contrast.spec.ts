import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAIM_STATES } from '@stet/domain';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

type Tokens = Map<string, string>;

/** Every `--name: value` of the rules whose selector passes, later rules over earlier ones. */
function tokensOf(applies: (selector: string) => boolean): Tokens {
  const tokens: Tokens = new Map();
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    if (applies(selector.replaceAll(/\/\*.*?\*\//gs, '').trim()))
      for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g))
        tokens.set(name, value.trim());
  return tokens;
}

const dark = (selector: string): boolean => selector.includes("='dark'");
const ofPage = (scheme: 'light' | 'dark'): Tokens =>
  tokensOf(
    (s) => !s.includes('data-state') && (scheme === 'dark' || !dark(s)) && /^(:root$|\[data-mantine)/.test(s),
  );
const ofState = (scheme: 'light' | 'dark', state: string): Tokens =>
  tokensOf((s) =>
    /\[data-state\]$/.test(s)
      ? scheme === 'dark' || !dark(s)
      : s.includes(`'${state}'`) && (scheme === 'dark' || !dark(s)),
  );

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [light = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (low + 0.05);
}

const token = (tokens: Tokens, name: string): string => {
  const value = tokens.get(name);
  if (!value || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--${name} is ${value}, not a colour`);
  return value;
};

describe.each(['light', 'dark'] as const)('colours, %s', (scheme) => {
  const page = ofPage(scheme);
  const on = (name: string, ground: string): number => ratio(token(page, name), token(page, ground));

  it.each([
    ['ink', 'page'],
    ['ink', 'raised'],
    ['quiet', 'page'],
    ['quiet', 'raised'],
    ['accent', 'page'],
    ['accent', 'raised'],
    ['late', 'page'],
    ['late', 'late-tint'],
    ['near', 'page'],
    ['near', 'raised'],
    ['good', 'page'],
    ['good', 'raised'],
    ['good', 'good-tint'],
  ])('%s reads on %s', (text, ground) => expect(on(text, ground)).toBeGreaterThanOrEqual(4.5));

  it.each([
    ['control', 'page'],
    ['control', 'raised'],
    ['focus', 'page'],
    ['focus', 'raised'],
    ['late-line', 'page'],
  ])('%s is seen on %s', (line, ground) => expect(on(line, ground)).toBeGreaterThanOrEqual(3));

  it('white reads on a filled button', () =>
    expect(
      Math.min(ratio('#ffffff', token(page, 'filled')), ratio('#ffffff', token(page, 'filled-hover'))),
    ).toBeGreaterThanOrEqual(4.5));

  it.each(CLAIM_STATES)('%s: its word and the story read on its tint, its line is seen', (state) => {
    const own = ofState(scheme, state);
    expect(ratio(token(own, 'word'), token(own, 'tint'))).toBeGreaterThanOrEqual(4.5);
    expect(ratio(token(page, 'ink'), token(own, 'tint'))).toBeGreaterThanOrEqual(4.5);
    expect(ratio(token(own, 'edge'), token(page, 'page'))).toBeGreaterThanOrEqual(3);
  });
});

it('no two states that are worked on share an underline', () => {
  const style = (state: string): string => {
    const own = ofState('light', state);
    return `${own.get('under')} ${own.get('thick') ?? '2px'}`;
  };
  const worked = ['queued', 'checking', 'awaiting_author', 'proposed', 'signed_off', 'disputed', 'stale'];
  expect(new Set(worked.map(style)).size).toBe(worked.length);
});

import { describe, expect, it } from '@jest/globals';
import { chordOf, KEYMAP, rowOf } from './keymap.js';

const press = (key: string, held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });
const idOf = (chord: string, before: string | null = null) => {
  const row = rowOf(chord, before);
  return typeof row === 'string' ? row : row?.id;
};

describe('the keys', () => {
  it('are each given once, and no single key begins a sequence', () => {
    const all = KEYMAP.map((r) => r.keys);
    expect(new Set(all).size).toBe(all.length);
    const first = all.filter((k) => k.includes(' ')).map((k) => k.split(' ')[0]);
    expect(all.filter((k) => first.includes(k))).toEqual([]);
  });

  it('are read from a press: a letter, a sequence, Ctrl or Cmd', () => {
    expect(idOf('j')).toBe('next');
    expect(idOf('g')).toBe('wait');
    expect(idOf('i', 'g')).toBe('go-inbox');
    expect(idOf('j', 'g')).toBe('go-jobs');
    expect([press('k', { ctrlKey: true }), press('K', { metaKey: true })]).toEqual(['mod+k', 'mod+k']);
    expect([press('j', { altKey: true }), press('Shift')]).toEqual([null, null]);
  });

  it('do nothing after a sequence nobody knows', () => expect(idOf('y', 'g')).toBeUndefined());
});

import { describe, expect, it } from '@jest/globals';
import { ChangeSet, Text } from '@codemirror/state';
import type { Line } from './as-html.js';
import { kindsAfter } from './line-kinds.js';

const TEXT = Text.of(['Head', 'Lead', 'One', 'Two']);
const KINDS: Line['kind'][] = ['headline', 'standfirst', 'paragraph', 'quote'];
/** The kinds after changes given by offsets in “Head⏎Lead⏎One⏎Two”. */
const after = (...changes: { from: number; to?: number; insert?: string }[]): readonly string[] => {
  const set = ChangeSet.of(changes, TEXT.length);
  return kindsAfter(KINDS, set, TEXT, set.apply(TEXT));
};

describe('what a line is', () => {
  it('stays when words change, also twice in a line', () => {
    expect(after({ from: 1, insert: 'x' })).toEqual(KINDS);
    expect(after({ from: 0, insert: 'x' }, { from: 4, insert: 'y' }, { from: 6, to: 7 })).toEqual(KINDS);
  });

  it('a line broken in two is itself and a paragraph; a break before it leaves it what it was', () => {
    expect(after({ from: 4, insert: '\n' })).toEqual(['headline', 'paragraph', ...KINDS.slice(1)]);
    expect(after({ from: 0, insert: '\n' })).toEqual(['paragraph', ...KINDS]);
    expect(after({ from: 17, insert: '\n\n' })).toEqual([
      ...KINDS.slice(0, 3),
      'quote',
      'paragraph',
      'paragraph',
    ]);
  });

  it('lines joined are what the first was', () => {
    expect(after({ from: 4, to: 5 })).toEqual(['headline', 'paragraph', 'quote']);
    expect(after({ from: 0, to: 17, insert: 'All' })).toEqual(['headline']);
  });

  it('several changes at once are each counted', () => {
    expect(after({ from: 4, insert: '\nNew' }, { from: 13, insert: '\nNew' })).toEqual([
      'headline',
      'paragraph',
      'standfirst',
      'paragraph',
      'paragraph',
      'quote',
    ]);
  });
});

import { importArticle } from '@stet/extraction';
import type { BlockKind } from '@stet/domain';
import { asHtml } from '../../apps/web/src/pages/edit/as-html.js';
import { sample } from '../support/walk.js';

const shape = (blocks: readonly { kind: BlockKind; text: string }[]) =>
  blocks.map(({ kind, text }) => ({ kind, text }));

/** An edit must change what was edited alone, so what the editor sends is read back as what it was opened with. */
describe('a text that the editor sends as it is', () => {
  it.each([
    ['harbour.txt', 'text'],
    ['ferry.md', 'markdown'],
  ] as const)('%s comes back block for block', (name, format) => {
    const { blocks } = importArticle(sample(name), format);
    expect(shape(importArticle(asHtml(blocks), 'html').blocks)).toEqual(shape(blocks));
  });

  it('comes back with every kind of block, and with signs that HTML would take for its own', () => {
    const lines = [
      { kind: 'headline', text: 'The bridge at <Lorne> is closed & will stay so' },
      {
        kind: 'standfirst',
        text: 'Engineers found rust in nine of its forty cables, and the road is shut until May.',
      },
      { kind: 'byline', text: 'By Nora Fields' },
      {
        kind: 'paragraph',
        text: 'The bridge at Lorne was closed on Monday after engineers found rust in nine cables.',
      },
      { kind: 'subhead', text: 'A costly stretch' },
      {
        kind: 'quote',
        text: 'It was the worst I have seen in thirty years of climbing bridges in this country.',
      },
      { kind: 'list_item', text: 'nine of its forty cables are rusty' },
      { kind: 'pull_quote', text: 'The worst I have seen in thirty years' },
      { kind: 'caption', text: 'The bridge in 1974, the year it was opened by the mayor.' },
      { kind: 'table_cell', text: 'Cables replaced: 4' },
      { kind: 'residue', text: 'Read more about bridges' },
    ] as const;
    expect(shape(importArticle(asHtml(lines), 'html').blocks)).toEqual(lines);
  });
});

import type { Revision } from '@stet/contract';

type BlockKind = Revision['blocks'][number]['kind'];
export interface Line {
  readonly kind: BlockKind;
  readonly text: string;
}

/** What the reader of HTML takes each kind from, so that a text that is sent as it is comes back as it was. */
const AROUND: Record<BlockKind, readonly [string, string]> = {
  headline: ['<h1>', '</h1>'],
  standfirst: ['<p class="standfirst">', '</p>'],
  subhead: ['<h2>', '</h2>'],
  byline: ['<p class="byline">', '</p>'],
  paragraph: ['<p>', '</p>'],
  list_item: ['<ul><li>', '</li></ul>'],
  quote: ['<blockquote>', '</blockquote>'],
  pull_quote: ['<aside class="pull-quote">', '</aside>'],
  caption: ['<p class="caption">', '</p>'],
  table_cell: ['<table><tr><td>', '</td></tr></table>'],
  residue: ['<nav>', '</nav>'],
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The text as HTML, a paragraph a line; empty lines are left out. */
export const asHtml = (lines: readonly Line[]): string =>
  lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, text }) => `${AROUND[kind][0]}${escaped(text.trim())}${AROUND[kind][1]}`)
    .join('\n');

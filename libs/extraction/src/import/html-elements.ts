import { table } from '../text/table.js';
import type { BlockKind } from '@stet/domain';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const NEVER_SEEN = setOf(
  'script style noscript template svg math iframe object embed head title meta link canvas audio video select textarea datalist input map area base param source track',
);
const INLINE = setOf(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr br img acronym nobr',
);
const KIND_OF = table<BlockKind>({
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  summary: 'subhead',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  figure: 'caption',
  li: 'list_item',
  dt: 'list_item',
  dd: 'list_item',
  td: 'table_cell',
  th: 'table_cell',
  nav: 'residue',
  form: 'residue',
  button: 'residue',
  dialog: 'residue',
});
const WHOLE_PAGE = setOf('html body main article');

const part = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`);
const PULL_QUOTE = /pull-?_?quote/;
const STANDFIRST = part(
  'standfirst|subtitle|subheadline|sub-?title|deck|dek|articleintro|article-intro|strapline|sell|lede-?text|summary-?text|excerpt',
);
const BYLINE = part(
  'byline|bylines|author|authors|article-?author|contributor|dateline|pubdate|published|publish-?date|post-?date|entry-?date|timestamp|article-?date',
);
const CAPTION = part('caption|captions|wp-caption-text|image-?caption|photo-?caption|imgcaption');
const CREDIT = part('credit|photo-?credit|image-?credit|copyright');
const RESIDUE = part(
  'ad|ads|advert|adverts|advertisement|advertising|adslot|sponsor|sponsored|promo|promos|newsletter|newsletters|signup|sign-up|subscribe|subscription|paywall|related|recirc|recirculation|recommended|recommendations|read-?more|most-?read|most-?popular|trending|share|sharing|share-?bar|social|socials|sharedaddy|addtoany|cookie|cookies|consent|gdpr|comment|comments|disqus|outbrain|taboola|breadcrumb|breadcrumbs|tags|taglist|tag-?list|kicker|eyebrow|skip-?link|correction|corrections|toolbar|pagination|menu|navbar|navigation|sidebar|donate|donation|print-?only',
);
const UNSEEN = part(
  'visually-?hidden|sr-?only|screen-?reader|screen-?reader-?text|a11y-?hidden|offscreen|is-?hidden|hidden|d-none|noprint-hidden|pixel|tracking',
);

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

export const isInline = (element: Element): boolean => INLINE.has(element.tagName);

/** What a reader never sees: scripts, hidden parts, tracking pixels. */
export function isHidden(element: Element): boolean {
  if (NEVER_SEEN.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  if (WHOLE_PAGE.has(element.tagName)) return false;
  if (UNSEEN.test((attribute(element, 'class') ?? '').toLowerCase())) return true;
  const style = (attribute(element, 'style') ?? '').slice(0, 1_000).replace(/\s/g, '').toLowerCase();
  return /display:none|visibility:hidden|(?:^|;)(?:opacity|font-size|max-height):0(?:px)?(?:;|$)/.test(style);
}

/** What an element says of the text in it, by its classes and its tag. */
export function statedKind(element: Element, within: BlockKind, headed: boolean): BlockKind | undefined {
  const { tagName } = element;
  if (tagName === 'h1') return headed ? 'subhead' : 'headline';
  if (tagName === 'footer') return within === 'quote' ? 'quote' : 'residue';
  const names = ['class', 'id', 'itemprop', 'rel', 'role', 'data-component']
    .map((name) => attribute(element, name) ?? '')
    .join(' ')
    .slice(0, 500)
    .toLowerCase();
  if (!WHOLE_PAGE.has(tagName) && names.trim() !== '') {
    if (PULL_QUOTE.test(names)) return 'pull_quote';
    if (RESIDUE.test(names) || /\bcontentinfo\b|\bnavigation\b/.test(names)) return 'residue';
    if (CAPTION.test(names)) return 'caption';
    if (CREDIT.test(names)) return 'residue';
    if (STANDFIRST.test(names) && !/^h[1-6]$/.test(tagName)) return 'standfirst';
    if (BYLINE.test(names) && tagName !== 'section') return 'byline';
    if (STANDFIRST.test(names) && /^h[2-6]$/.test(tagName)) return 'standfirst';
  }
  if (tagName === 'address') return 'byline';
  if (tagName === 'blockquote' && within === 'residue') return 'residue';
  return KIND_OF[tagName];
}

const STICKS: ReadonlySet<BlockKind> = new Set([
  'residue',
  'pull_quote',
  'byline',
  'caption',
  'standfirst',
  'headline',
]);

/** A paragraph inside a quote is still of the quote; whatever stands inside an advert is still advert. */
export function kindInside(within: BlockKind, stated: BlockKind | undefined): BlockKind {
  if (stated === undefined) return within;
  if (within === 'residue') return 'residue';
  if (stated === 'residue' || stated === 'pull_quote') return stated;
  return STICKS.has(within) && within !== 'caption' ? within : stated;
}

import type { BlockKind } from '@stet/domain';
import type { DraftBlock } from '../article.js';
import { ImportError } from './import-error.js';
import { importHtml } from './import-html.js';
import { draftText } from './import-text.js';
import { jsonDepth } from './json-depth.js';
import { collapse } from './line-shapes.js';
import { nameBlocks } from './name-blocks.js';
import { refuseWrongShape } from './ninjs-shape.js';
import { associationsOf, fieldsOf, isObject, stringAt, type Field, type Json } from './ninjs-fields.js';

const MOST_LEVELS = 32;
const MOST_ASSOCIATIONS = 500;

export interface NinjsArticle {
  readonly blocks: readonly DraftBlock[];
  readonly language: string | undefined;
  /** `versioncreated`, as it stands. */
  readonly published: string | undefined;
}

/** IPTC ninjs 3 (and 1, 2): headlines, descriptions, bylines, the body once, captions of what is associated. */
export function importNinjs(source: string): NinjsArticle {
  const item = parseNinjs(source);
  const blocks = [...headOf(item), ...bodyOf(item), ...captionsOf(item)];
  if (blocks.length === 0)
    throw new ImportError('ninjs.no_text', 'The ninjs item has no headline, description or body.');
  const language = stringAt(item, 'language');
  return {
    blocks: nameBlocks(
      blocks,
      blocks.some((b) => b.kind === 'subhead'),
    ),
    language:
      language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language) ? language : undefined,
    published: stringAt(item, 'versioncreated', 'contentcreated', 'firstcreated'),
  };
}

function parseNinjs(source: string): Json {
  if (jsonDepth(source) > MOST_LEVELS)
    throw new ImportError('ninjs.too_deep', `The JSON is nested more than ${MOST_LEVELS} levels deep.`);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const where = at === undefined ? '' : ` at character ${Number(at) + 1}`;
    throw new ImportError('ninjs.invalid', `The ninjs item is not valid JSON${where}.`);
  }
  if (!isObject(value)) throw new ImportError('ninjs.wrong_shape', 'A ninjs item is a JSON object.');
  refuseWrongShape(value);
  return value;
}

function headOf(item: Json): DraftBlock[] {
  const headlines = [...fieldsOf(item, 'headlines'), ...fieldsOf(item, 'headline')];
  const main = headlines.find((h) => h.role === '' || /main|headline|title/.test(h.role)) ?? headlines[0];
  const out: DraftBlock[] = main ? as('headline', main) : [];
  // Shorter and longer forms of the headline repeat it.
  for (const other of headlines) if (other !== main) out.push(...as('residue', other));
  const summaries = [
    ...fieldsOf(item, 'descriptions'),
    ...plainOrHtml(item, 'description_text', 'description_html'),
  ];
  for (const summary of summaries) out.push(...as('standfirst', summary));
  const bylines = [...fieldsOf(item, 'bylines'), ...fieldsOf(item, 'byline'), ...fieldsOf(item, 'by')];
  for (const byline of bylines) out.push(...as('byline', byline));
  return out;
}

const as = (kind: BlockKind, { value, html }: Field): DraftBlock[] =>
  (html ? importHtml(value).map((b) => b.text) : [collapse(value)])
    .filter((t) => t !== '')
    .map((text) => ({ kind, text }));

function plainOrHtml(item: Json, plain: string, ...html: string[]): Field[] {
  const marked = stringAt(item, ...html);
  if (marked !== undefined) return [{ value: marked, role: '', html: true }];
  const bare = stringAt(item, plain);
  return bare === undefined ? [] : [{ value: bare, role: '', html: false }];
}

/** Several bodies are one text in several forms: the marked-up one says most. */
function bodyOf(item: Json): DraftBlock[] {
  const bodies = [...fieldsOf(item, 'bodies'), ...plainOrHtml(item, 'body_text', 'body_xhtml', 'body_html')];
  const body =
    bodies.find((b) => b.html) ??
    bodies.find((b) => b.role === '' || /main|body|article/.test(b.role)) ??
    bodies[0];
  if (!body) return [];
  if (body.html)
    return importHtml(body.value).map((b) => (b.kind === 'headline' ? { ...b, kind: 'subhead' } : b));
  return draftText(body.value);
}

/** What stands under pictures; headlines of associated texts lead elsewhere and are residue. */
function captionsOf(item: Json): DraftBlock[] {
  const out: DraftBlock[] = [];
  const open = associationsOf(item).reverse();
  for (let count = 0; open.length > 0 && count < MOST_ASSOCIATIONS; count++) {
    const part = open.pop();
    if (!part) break;
    const isText = stringAt(part, 'type') === 'text';
    const told = [
      ...fieldsOf(part, 'descriptions'),
      ...plainOrHtml(part, 'description_text', 'description_html'),
    ];
    for (const field of told) out.push(...as(isText ? 'residue' : 'caption', field));
    for (const field of [...fieldsOf(part, 'headlines'), ...fieldsOf(part, 'headline')])
      out.push(...as(isText || told.length > 0 ? 'residue' : 'caption', field));
    open.push(...associationsOf(part).reverse());
  }
  const renditions: unknown = item['renditions'];
  const shown: unknown[] = Array.isArray(renditions)
    ? renditions
    : isObject(renditions)
      ? Object.values(renditions)
      : [];
  for (const rendition of shown.filter(isObject))
    for (const field of [...fieldsOf(rendition, 'descriptions'), ...fieldsOf(rendition, 'caption')])
      out.push(...as('caption', field));
  return out;
}

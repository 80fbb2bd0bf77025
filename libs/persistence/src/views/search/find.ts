import type { SearchGroup, Searched } from '@stet/contract';
import type { Sql } from '../../sql.js';
import { NUMBER, readCursor, writeCursor } from '../cursor.js';
import type { Filter } from '../fragments.js';
import type { Asked } from './asked.js';

export interface Page {
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** How one kind of thing is found. Column names and tables are ours; what a person typed is always a parameter. */
export interface Place {
  /** Tables and joins; the alias of the thing is used in the columns below. */
  readonly from: string;
  readonly id: string;
  /** The tsvector column. */
  readonly words: string;
  /** The text whose spelling is compared where no words fit; null: none is. */
  readonly spelling: string | null;
  readonly idPattern: RegExp;
}

export interface Found {
  readonly ids: readonly string[];
  readonly nextCursor: string | null;
  readonly spelling: boolean;
}

type Way = 'words' | 'spelling' | 'newest';
/** As whole numbers, so that a cursor says exactly where a page ended. */
const scaled = (score: string): string => `(${score} * 1000000)::bigint`;

/**
 * A page of what fits, the best first, among equals the newest. Where no words fit, what is spelled alike. `filter`
 * says already what the viewer may know of: neither a find nor its place in the list tells more.
 */
export async function find(
  sql: Sql,
  filterOf: () => Filter,
  place: Place,
  asked: Asked | null,
  page: Page,
): Promise<Found> {
  const came = page.cursor === undefined ? null : readCursor(page.cursor, [WAY, NUMBER, place.idPattern]);
  if (!asked) return findBy(sql, filterOf(), place, 'newest', asked, page, came);
  const [way] = came ?? [];
  if (way === 'spelling') return findBy(sql, filterOf(), place, way, asked, page, came);
  const byWords = await findBy(sql, filterOf(), place, 'words', asked, page, came);
  if (byWords.ids.length > 0 || came || place.spelling === null || asked.spelled.length === 0) return byWords;
  return findBy(sql, filterOf(), place, 'spelling', asked, page, came);
}

const WAY = /^(words|spelling|newest)$/;

async function findBy(
  sql: Sql,
  filter: Filter,
  { from, id, words, spelling }: Place,
  way: Way,
  asked: Asked | null,
  page: Page,
  came: readonly string[] | null,
): Promise<Found> {
  let key = '0::bigint';
  if (asked && way === 'words') {
    const query = `${filter.value(asked.query)}::tsquery`;
    filter.and(`${words} @@ ${query}`);
    key = scaled(`ts_rank(${words}, ${query})`);
  } else if (asked && spelling && way === 'spelling') {
    const words = asked.spelled.map((word) => filter.value(word));
    for (const word of words) filter.and(`${spelling} %> ${word}`);
    key = scaled(`(${words.map((word) => `word_similarity(${word}, ${spelling})`).join(' + ')})`);
  }
  if (came) filter.and(`(${key}, ${id}) < (${filter.value(came[1])}, ${filter.value(came[2])})`);
  const rows = await sql<{ id: string; key: string }>(
    `SELECT ${id} AS id, ${key} AS key FROM ${from} ${filter.where} ORDER BY 2 DESC, 1 DESC LIMIT ${filter.value(page.limit + 1)}`,
    filter.parameters,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    ids: shown.map((row) => row.id),
    nextCursor: rows.length > page.limit && last ? writeCursor([way, last.key, last.id]) : null,
    spelling: way === 'spelling',
  };
}

/** Puts what was read about the finds in the order in which they were found. */
export const inOrder = <T>(ids: readonly string[], items: readonly T[], idOf: (item: T) => string): T[] => {
  const byId = new Map(items.map((item) => [idOf(item), item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

export type GroupOf<In extends Searched> = Extract<SearchGroup, { in: In }>;

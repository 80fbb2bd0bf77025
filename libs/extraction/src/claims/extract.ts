import type { BlockKind } from '@stet/domain';
import type {
  ArticleSourceFormat,
  Block,
  ExtractedArticle,
  ExtractedClaim,
  Occurrence,
  Sentence,
  Span,
} from '../article.js';
import { importArticle } from '../import/import-article.js';
import { findRepeats } from './repeats.js';
import { splitSentences } from '../sentences/sentences.js';
import { scoreSentence } from '../worth/worth.js';

const CONTEXT = 32;
/** Places that state facts of their own; the others only echo, label or decorate. */
const STATES_CLAIMS: ReadonlySet<BlockKind> = new Set([
  'headline',
  'standfirst',
  'paragraph',
  'list_item',
  'table_cell',
  'quote',
  'pull_quote',
  'caption',
]);
/** Places that usually repeat the body. */
const ECHOES: ReadonlySet<BlockKind> = new Set([
  'headline',
  'standfirst',
  'pull_quote',
  'caption',
  'residue',
]);

/** Blocks, sentences and claims of an article: offline, deterministic, linear in its length but for its echoes. */
export function extractArticle(
  content: string,
  format: ArticleSourceFormat = 'auto',
  title?: string,
): ExtractedArticle {
  const article = importArticle(content, format, title);
  const scored = article.blocks.flatMap((block) =>
    splitSentences(block.text).map((s) => ({ block: block.index, ...s, ...scoreSentence(s.text) })),
  );
  const sentences: Sentence[] = scored.map(({ block, start, end, text, label, worth, kinds }) => ({
    block,
    start,
    end,
    text,
    label: states(article.blocks, block) ? label : 'none',
    worth,
    kinds,
  }));
  const { leaderOf } = findRepeats(sentences, (block) => ECHOES.has(kindOf(article.blocks, block)));
  const members = new Map<number, Sentence[]>();
  for (const [i, leader] of leaderOf.entries()) {
    const echo = sentences[i];
    if (echo && leader !== i) members.set(leader, [...(members.get(leader) ?? []), echo]);
  }
  const claims: ExtractedClaim[] = [];
  for (const [i, sentence] of sentences.entries()) {
    if (leaderOf[i] !== i || sentence.label === 'none') continue;
    const score = scored[i];
    if (!score) continue;
    claims.push({
      id: `c${claims.length + 1}`,
      kind: sentence.kinds[0] ?? 'other',
      kinds: sentence.kinds,
      label: sentence.label,
      worth: sentence.worth,
      risk: score.risk,
      exact: sentence.text,
      block: sentence.block,
      start: sentence.start,
      end: sentence.end,
      sentence: i,
      reasons: score.reasons,
      occurrences: [sentence, ...(members.get(i) ?? [])].map((s) => quote(article.blocks, s)),
    });
  }
  return { ...article, sentences, claims };
}

const kindOf = (blocks: readonly Block[], index: number): BlockKind => blocks[index]?.kind ?? 'paragraph';
const states = (blocks: readonly Block[], index: number): boolean => STATES_CLAIMS.has(kindOf(blocks, index));

function quote(blocks: readonly Block[], { block, start, end }: Span): Occurrence {
  const text = blocks[block]?.text ?? '';
  return {
    block,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

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
import { datesOf } from '../kinds/dates.js';
import { statisticsOf } from '../kinds/statistics.js';
import { splitSentences } from '../sentences/sentences.js';
import { scoreSentence, type ScoredSentence } from '../worth/worth.js';
import { contradictionsIn } from '../contradictions/contradictions.js';
import { draftsOf, type Draft } from './drafts.js';
import { answersIn } from './interview.js';
import { findRepeats } from './repeats.js';
import { withSpeakers } from './speakers.js';
import { restate } from './restate.js';
import { similarPairs } from './similar.js';

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
/** What states a fact goes before a checker: a clause of few words would else score below its sentence. */
const WORTH_OF_FACT = 0.5;

/**
 * Blocks, sentences and claims of an article: offline, deterministic, linear in its length but for its echoes.
 * `published` (ISO date) is what relative dates are counted from.
 */
export function extractArticle(
  content: string,
  format: ArticleSourceFormat = 'auto',
  title?: string,
  published?: string,
): ExtractedArticle {
  const article = importArticle(content, format, title);
  const counted = published ?? article.published;
  const sentences: Sentence[] = [];
  const drafts: Draft[] = [];
  const scoreOf = scoringOnce();
  for (const block of article.blocks) {
    const first = sentences.length;
    const states = STATES_CLAIMS.has(block.kind);
    for (const span of splitSentences(block.text, article.language)) {
      const { kinds, label, worth } = scoreOf(span.text);
      sentences.push({ block: block.index, ...span, label: states ? label : 'none', worth, kinds });
    }
    const own = sentences.slice(first).map((sentence, i) => ({ sentence, index: first + i }));
    drafts.push(...draftsOf(block, own).map((d) => (states ? d : { ...d, label: 'none' as const })));
  }
  const claims = claimsOf(article.blocks, withSpeakers(drafts, answersIn(article.blocks)), scoreOf, counted);
  const isEcho = (block: number): boolean => ECHOES.has(article.blocks[block]?.kind ?? 'paragraph');
  const stated = claims.filter((c) => c.label !== 'opinion');
  return {
    ...article,
    sentences,
    claims,
    similar: similarPairs(stated, isEcho),
    contradictions: contradictionsIn(
      stated.map((c) => ({ ...c, outlook: c.kind === 'prediction', echo: isEcho(c.block) })),
      counted,
    ),
  };
}

/** Most claims are whole sentences, and pull quotes repeat them: each wording is scored once. */
function scoringOnce(): (text: string) => ScoredSentence {
  const known = new Map<string, ScoredSentence>();
  return (text) => {
    const score = known.get(text) ?? scoreSentence(text, 'article');
    known.set(text, score);
    return score;
  };
}

function claimsOf(
  blocks: readonly Block[],
  drafts: readonly Draft[],
  scoreOf: (text: string) => ScoredSentence,
  published?: string,
): ExtractedClaim[] {
  const { leaderOf } = findRepeats(drafts, (block) => ECHOES.has(blocks[block]?.kind ?? 'paragraph'));
  const members = new Map<number, Draft[]>();
  for (const [i, leader] of leaderOf.entries()) {
    const echo = drafts[i];
    if (!echo || leader === i) continue;
    const known = members.get(leader);
    if (known) known.push(echo);
    else members.set(leader, [echo]);
  }
  const claims: ExtractedClaim[] = [];
  let named: string | null = null;
  for (const [i, draft] of drafts.entries()) {
    const { restated, subject }: { restated: string | null; subject: string | null } = restate(
      draft.text,
      named,
      published,
    );
    named = subject;
    if (leaderOf[i] !== i || draft.label === 'none') continue;
    const occurrences = [draft, ...(members.get(i) ?? [])].map((s) => quote(blocks, s));
    claims.push(
      claimOf(draft, scoreOf(draft.text), `c${claims.length + 1}`, occurrences, blocks, restated, published),
    );
  }
  return claims;
}

function claimOf(
  draft: Draft,
  score: ScoredSentence,
  id: string,
  occurrences: readonly Occurrence[],
  blocks: readonly Block[],
  restated: string | null,
  published?: string,
): ExtractedClaim {
  const { block, start, end, text, kinds, label, evident, sentence, speaker, quoted } = draft;
  const isFact = label === 'checkable' && evident;
  const statistics = statisticsOf(text);
  const dates = datesOf(text, published);
  return {
    id,
    kind: kinds[0] ?? 'other',
    kinds,
    label,
    worth: isFact ? Math.max(WORTH_OF_FACT, score.worth) : score.worth,
    risk: score.risk,
    exact: text,
    block,
    start,
    end,
    sentence,
    reasons:
      isFact && score.worth < WORTH_OF_FACT
        ? [
            `states a fact that can be looked up: ${kinds[0] ?? 'other'} (raises the score to ${WORTH_OF_FACT})`,
            ...score.reasons,
          ]
        : score.reasons,
    occurrences,
    ...(restated === null ? {} : { restated }),
    ...(speaker === null ? {} : { speaker }),
    ...(quoted.length === 0
      ? {}
      : {
          quoted: quoted.map((q) => ({
            block,
            start: q.start,
            end: q.end,
            exact: (blocks[block]?.text ?? '').slice(q.start, q.end),
          })),
        }),
    ...(statistics.length === 0 ? {} : { statistics }),
    ...(dates.length === 0 ? {} : { dates }),
  };
}

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

export type {
  ArticleSourceFormat,
  Block,
  Contradiction,
  ExtractedArticle,
  ExtractedClaim,
  Occurrence,
  Sentence,
  SimilarPair,
  Span,
} from './article.js';
export { extractArticle } from './claims/extract.js';
export { mergeModelClaims, type NamedClaim } from './model/model-claims.js';
export { guessLanguage } from './import/language.js';
export { importArticle } from './import/import-article.js';
export { ImportError } from './import/import-error.js';
export { documentBytes, isZip, openDocument } from './import/open-document.js';
export { reanchor, type AnchoredClaim, type Anchoring, type OccurrenceOutcome } from './anchors/reanchor.js';
export type { DifferencePart } from '@stet/domain';
export { splitSentences, type SentenceSpan } from './sentences/sentences.js';
export { scoreSentence, type ScoredSentence } from './worth/worth.js';
export { kindsOf } from './kinds/kinds-of.js';

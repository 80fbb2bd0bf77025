export type {
  ArticleSourceFormat,
  Block,
  ExtractedArticle,
  ExtractedClaim,
  Occurrence,
  Sentence,
  Span,
} from './article.js';
export { extractArticle } from './extract.js';
export { ImportError } from './import-error.js';
export { reanchor, type AnchoredClaim, type Anchoring } from './reanchor.js';
export { splitSentences, type SentenceSpan } from './sentences.js';
export { scoreSentence, type ScoredSentence } from './worth.js';

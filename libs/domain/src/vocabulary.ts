/** The field's own words, as closed lists. Everything else (schemas, tables, labels) derives from them. */

export const BLOCK_KINDS = [
  'headline',
  'standfirst',
  'subhead',
  'byline',
  'paragraph',
  'list_item',
  'quote',
  'pull_quote',
  'caption',
  'table_cell',
  'residue',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const CLAIM_KINDS = [
  'statistic',
  'quotation',
  'date',
  'identity',
  'event',
  'comparison',
  'causal',
  'prediction',
  'opinion',
  'question',
  'other',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const SENTENCE_LABELS = ['checkable', 'opinion', 'mixed', 'none'] as const;
export type SentenceLabel = (typeof SENTENCE_LABELS)[number];

export const RISKS = ['low', 'normal', 'high'] as const;
export type Risk = (typeof RISKS)[number];

export const CLAIM_STATES = [
  'extracted',
  'queued',
  'assigned',
  'checking',
  'awaiting_author',
  'proposed',
  'signed_off',
  'disputed',
  'stale',
  'dismissed',
  'withdrawn',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const VERDICTS = ['accurate', 'inaccurate', 'misleading', 'unverifiable', 'opinion'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const EDITS = ['none', 'requested', 'applied', 'refused'] as const;
export type Edit = (typeof EDITS)[number];

export const LEGALS = ['not_needed', 'required', 'cleared'] as const;
export type Legal = (typeof LEGALS)[number];

export const ARTICLE_STATES = ['splitting', 'in_review', 'cleared', 'released', 'failed'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

export const ARTICLE_FORMATS = ['text', 'markdown', 'html', 'ninjs', 'docx'] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

export const DESK_ROLES = ['author', 'checker', 'editor', 'desk_head', 'legal', 'auditor', 'admin'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];

export const EVIDENCE_KINDS = ['primary', 'secondary'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What a desk says in public about what it has published. */
export const CORRECTION_KINDS = ['correction', 'clarification', 'retraction'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export const CORRECTION_STATES = ['open', 'published', 'dropped'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

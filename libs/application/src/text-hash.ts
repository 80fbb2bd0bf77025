import { canonicalJson } from '@stet/audit';
import { sameTextForm } from '@stet/domain';
import { sha256 } from './ids.js';
import type { Block, Occurrence, Span } from './ports.js';

const CONTEXT = 32;

/** What a sign-off is bound to: SHA-256 hex of the words in their one form; typography is not in it (ADR 040). */
export const textHash = (exact: string): string => sha256(sameTextForm(exact)).toString('hex');

/** Hashes of the distinct wordings of a claim. */
export const wordingsOf = (places: readonly { readonly exact: string }[]): string[] =>
  [...new Set(places.map((place) => textHash(place.exact)))].sort();

/** What a release is bound to: SHA-256 hex over title, revision number and the text of every block. */
export function revisionHash(
  article: string,
  number: number,
  title: string,
  blocks: readonly Block[],
): string {
  const text = blocks.map((b) => ({ kind: b.kind, text: b.text }));
  return sha256(canonicalJson({ article, blocks: text, number, title })).toString('hex');
}

/** A span with its words and a little of what stands around it; `null` where the span is not in the text. */
export function quoteSpan(blocks: readonly Block[], span: Span): Occurrence | null {
  const text = blocks.find((b) => b.index === span.block)?.text;
  if (text === undefined || span.start < 0 || span.end > text.length || span.start >= span.end) return null;
  const exact = text.slice(span.start, span.end);
  if (exact.trim() !== exact || !exact.isWellFormed()) return null;
  return {
    block: span.block,
    start: span.start,
    end: span.end,
    exact,
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
  };
}

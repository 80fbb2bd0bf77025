import type { Block, Span } from '../ports.js';

/** What an annotation says of where it stands. */
export interface Selectors {
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  readonly position: { readonly start: number; readonly end: number } | null;
}

const JOINT = '\n\n';
/** A context longer than this, in UTF-16 units, does not agree with anything. */
const REACH = 2_000;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The selectors of each target of an annotation, one entry a target; what cannot be read is an empty entry. */
export const selectorsOf = (target: unknown): Selectors[] =>
  listOf(target).map((one) => {
    const all = isRecord(one) ? listOf(one['selector']).filter(isRecord) : [];
    const quote = all.find((s) => s['type'] === 'TextQuoteSelector');
    const position = all.find((s) => s['type'] === 'TextPositionSelector');
    const { start, end } = position ?? {};
    return {
      quote:
        quote && typeof quote['exact'] === 'string' && quote['exact'] !== ''
          ? { exact: quote['exact'], prefix: textOf(quote['prefix']), suffix: textOf(quote['suffix']) }
          : null,
      position: typeof start === 'number' && typeof end === 'number' ? { start, end } : null,
    };
  });

/** Where each block begins in the text of all blocks, joined by two line feeds. */
export function startsOf(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  let at = 0;
  for (const { index, text } of blocks) {
    starts.set(index, at);
    at += text.length + JOINT.length;
  }
  return starts;
}

export type Found = { readonly span: Span } | { readonly reason: string };

/**
 * Where an annotation stands, or why it is an orphan. Only its own words are it, letter for letter, and only where one
 * place is meant: doubt makes an orphan, which a person sees, never a wrong place, which nobody does.
 */
export function findPlace(blocks: readonly Block[], { quote, position }: Selectors): Found {
  if (!quote) return { reason: 'it has no TextQuoteSelector that says which words it is about' };
  const starts = startsOf(blocks);
  const whole = blocks.map(({ text }) => text).join(JOINT);
  const hits = blocks.flatMap(({ index, text }) => {
    const found: { span: Span; at: number }[] = [];
    for (let start = text.indexOf(quote.exact); start >= 0; start = text.indexOf(quote.exact, start + 1))
      found.push({
        span: { block: index, start, end: start + quote.exact.length },
        at: (starts.get(index) ?? 0) + start,
      });
    return found;
  });
  if (hits.length === 0) return { reason: 'its words do not stand in this text' };
  const around = hits.filter(
    ({ at }) =>
      squeeze(whole.slice(Math.max(0, at - REACH), at)).endsWith(squeeze(quote.prefix)) &&
      squeeze(whole.slice(at + quote.exact.length).slice(0, REACH)).startsWith(squeeze(quote.suffix)),
  );
  const [only] = around;
  if (!only) return { reason: 'its words stand here, and other words around them' };
  if (around.length === 1) return { span: only.span };
  const there = around.find(({ at }) => at === position?.start && at + quote.exact.length === position.end);
  return there ? { span: there.span } : { reason: `its words stand ${around.length} times in this text` };
}

/** White space and the ends of blocks are no difference. */
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

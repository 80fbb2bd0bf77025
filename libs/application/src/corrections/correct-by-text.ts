import { Conflict, Invalid, type CorrectionKind, type DeskRole } from '@stet/domain';
import type { ArticleRecord, Caller, Tx } from '../ports.js';
import { enterCorrection } from './open-correction.js';

/** What the sender of a new text says about why it comes. */
export interface CorrectionByText {
  readonly kind: CorrectionKind;
  readonly reason?: string;
  readonly note?: string;
}

const UNSAID = 'A new text came in after the release.';

const bad = (pointer: string, code: string, message: string): Invalid =>
  new Invalid(code, message, { errors: [{ pointer, code, message }] });

/**
 * A new text for what has been published opens a correction, unless one waits for a text already. Its public note may
 * be written later; the gate stays shut until it is.
 * @throws Invalid `retraction_has_no_text`, `not_released`, Conflict `correction_open`
 */
export async function correctByText(
  tx: Tx,
  caller: Caller,
  roles: readonly DeskRole[],
  article: ArticleRecord,
  said: CorrectionByText | undefined,
): Promise<void> {
  if (said?.kind === 'retraction')
    throw bad('/correction/kind', 'retraction_has_no_text', 'A retraction comes without a new text.');
  const { everReleased } = await tx.corrections.facts(article.id);
  if (!everReleased && said)
    throw bad('/correction', 'not_released', 'Nothing of this article has been released yet.');
  if (!everReleased) return;
  const waiting = (await tx.corrections.openOfArticle(article.id)).filter((c) => c.withText);
  if (!said && waiting.length > 0) return;
  if (waiting.some((c) => c.claim === null))
    throw new Conflict(
      'correction_open',
      'A correction of this article is open already; send the text for that.',
    );
  await enterCorrection(tx, caller, roles.join(','), article, {
    claim: null,
    kind: said?.kind ?? 'correction',
    reason: said?.reason ?? UNSAID,
    note: said?.note ?? null,
    withText: true,
  });
}

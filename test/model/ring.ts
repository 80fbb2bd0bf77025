import { ringClocks } from '@stet/application';
import type { UseCaseDesk } from '../support/use-case-desk.js';
import type { Piece } from './fold.js';
import { inTheWay } from './gate.js';

/** What the end of a claim's time, or of its author's, makes of it. Tells whether the desk head hears that it is late. */
export function ringPiece(p: Piece): boolean {
  if (p.state !== 'awaiting_author') return inTheWay(p);
  Object.assign(p, { state: 'checking', live: true });
  return false;
}

/** Lets the time of a claim, or of its author, run out and rings. Tells the same of the desk. */
export async function ring(desk: UseCaseDesk, article: string, claim: string): Promise<boolean> {
  await desk.source.query(
    `UPDATE stet.claim SET remind_at = now(), escalated_at = NULL, answer_due_at = CASE WHEN answer_due_at IS NOT NULL THEN now() END,
            due_at = CASE WHEN answer_due_at IS NULL THEN now() - interval '1 second' ELSE due_at END
      WHERE id = $1`,
    [claim],
  );
  await desk.run((tx) => ringClocks(tx, article));
  return (await desk.run((tx) => tx.claims.byId(claim)))?.escalatedAt instanceof Date;
}

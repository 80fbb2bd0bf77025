import {
  answerQuery,
  correctClaim,
  expireLease,
  queryAuthor,
  isOpen,
  resolveMatch,
  settleOfClaim,
  settlePlace,
} from '@stet/application';
import { DomainError, type ClaimAction, type Verdict } from '@stet/domain';
import type { UseCaseDesk } from '../support/use-case-desk.js';
import { candidateOf, type Ask } from './fold.js';

/** Asks the desk itself. @returns whether it was done; false where the rules refuse it */
export async function really(desk: UseCaseDesk, id: string, ask: Ask): Promise<boolean> {
  const verdict = ask.verdict as Verdict;
  const reason = 'There is a reason for it.';
  try {
    if (ask.what === 'attach-evidence') await desk.evidence(ask.who, id);
    else if (ask.what === 'assign' || ask.what === 'assign-second')
      await desk.assign(ask.who, id, ask.target, ask.what);
    else if (ask.what === 'query-author')
      await desk.run((tx) =>
        queryAuthor(tx, desk.as(ask.who), { claim: id, expectedVersion: null, question: 'Who?' }),
      );
    else if (ask.what === 'answer') {
      const query = await desk.run((tx) => tx.claims.openQuery(id));
      if (!query) return false;
      await desk.run((tx) => answerQuery(tx, desk.as(ask.who), { query: query.id, answer: 'They.' }));
    } else if (ask.what === 'expire-lease') {
      const before = await desk.run((tx) => tx.claims.byId(id));
      await desk.run((tx) => expireLease(tx, id));
      return (await desk.run((tx) => tx.claims.byId(id)))?.version !== before?.version;
    } else if (ask.what === 'correct' || ask.what === 'clarify' || ask.what === 'retract') {
      const { what } = ask;
      const told = { claim: id, expectedVersion: null, reason, note: 'It was wrong.' };
      await desk.run((tx) => correctClaim(tx, desk.as(ask.who), { ...told, action: what }));
    } else if (ask.what === 'confirm-note' || ask.what === 'drop-note') {
      const { what } = ask;
      await desk.run((tx) => settleOfClaim(tx, desk.as(ask.who), { claim: id, action: what, reason }));
    } else if (ask.what === 'resolve-match') {
      const told = { claim: id, expectedVersion: null, candidate: candidateOf(ask) };
      await desk.run((tx) => resolveMatch(tx, desk.as(ask.who), told));
    } else if (ask.what === 'settle-place') {
      const place = (await desk.run((tx) => tx.claims.standing(id))).findIndex(isOpen);
      const told = { claim: id, expectedVersion: null, place: Math.max(0, place), same: ask.fit };
      await desk.run((tx) => settlePlace(tx, desk.as(ask.who), told));
    } else
      await desk.act(ask.who, id, ask.what as ClaimAction, {
        verdict,
        reason,
        note: reason,
        ...(ask.what === 'request-edit' && { wording: 'two is 401 metres long' }),
      });
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

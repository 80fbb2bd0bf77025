import { assignChecker, assignSecondChecker, type UnitOfWork } from '@stet/application';

/** Asks the policy again about claims that found nobody or were given back. Gives how many were looked at. */
export async function sweepWaiting(uow: UnitOfWork): Promise<number> {
  const waiting = await uow.run((tx) => tx.assignments.takeWaiting(100));
  for (const { claim, part } of waiting)
    await uow.run((tx) => (part === 'check' ? assignChecker : assignSecondChecker)(tx, { claim }));
  return waiting.length;
}

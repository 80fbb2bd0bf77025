import { ringClocks, type UnitOfWork } from '@stet/application';

/** Does what the clocks of claims ask for, one article a transaction. Gives how many articles rang. */
export async function sweepClocks(uow: UnitOfWork): Promise<number> {
  const ringing = await uow.run((tx) => tx.claims.ringingArticles(100));
  const failures: unknown[] = [];
  // One that cannot be told of now must not keep all that come after it.
  for (const article of ringing)
    await uow.run((tx) => ringClocks(tx, article)).catch((error: unknown) => failures.push(error));
  if (failures.length > 0)
    throw new AggregateError(failures, `the clocks of ${failures.length} articles did not ring`);
  return ringing.length;
}

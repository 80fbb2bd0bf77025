import { expireLease, type UnitOfWork } from '@stet/application';

/** Returns claims whose lease ran out, one transaction each; the database's clock decides. Gives how many moved. */
export async function sweepLeases(uow: UnitOfWork): Promise<number> {
  const expired = await uow.run((tx) => tx.claims.expiredLeases(200));
  const failures: unknown[] = [];
  for (const claim of expired) {
    // One that cannot be taken back now must not keep all that come after it.
    await uow.run((tx) => expireLease(tx, claim)).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} leases could not be taken back`);
  return expired.length;
}

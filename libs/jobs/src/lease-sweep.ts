import { expireLease, type UnitOfWork } from '@stet/application';

/** Returns claims whose lease ran out, one transaction each; the database's clock decides. Gives how many moved. */
export async function sweepLeases(uow: UnitOfWork): Promise<number> {
  const expired = await uow.run((tx) => tx.claims.expiredLeases(200));
  for (const claim of expired) await uow.run((tx) => expireLease(tx, claim));
  return expired.length;
}

import { takeFromAbsent, type UnitOfWork } from '@stet/application';

/** Takes what absent people have in hand to others. Gives how many claims were looked at. */
export async function sweepAbsences(uow: UnitOfWork): Promise<number> {
  const held = await uow.run((tx) => tx.assignments.heldByAbsent(100));
  for (const claim of held) await uow.run((tx) => takeFromAbsent(tx, claim));
  return held.length;
}

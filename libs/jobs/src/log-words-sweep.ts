import type { UnitOfWork } from '@stet/application';

/** Reads the words of what the log holds since the last time, so that it is found quickly. Gives how many entries. */
export const sweepLogWords = (uow: UnitOfWork): Promise<number> =>
  uow.run((tx) => tx.search.readLogWords(2_000));

import { Conflict } from '@stet/domain';
import { newId } from '../ids.js';
import type { Caller, SavedFilter, Tx } from '../ports.js';
import { notFound } from '../refusal.js';

/** More than anybody reads through. */
const MOST = 100;

const taken = (name: string): Conflict =>
  new Conflict('name_taken', `You have a filter called “${name}” on this desk already.`);

/** Keeps what somebody looks for, for themselves alone. Gives its id. */
export async function saveFilter(
  tx: Tx,
  caller: Caller,
  command: { desk: string; name: string; query: string },
): Promise<SavedFilter> {
  const desk = await tx.desks.bySlugOrId(command.desk);
  if (!desk || (await tx.people.rolesOn(caller.person, desk.id)).length === 0) throw notFound('desk');
  if ((await tx.search.countFilters(caller.person, desk.id)) >= MOST)
    throw new Conflict('too_many_filters', `There are ${MOST} filters already; delete one first.`);
  const filter = { ...command, id: newId(), person: caller.person, desk: desk.id };
  if (!(await tx.search.insertFilter(filter))) throw taken(command.name);
  return filter;
}

/** Another name, another query, or both. */
export async function changeFilter(
  tx: Tx,
  caller: Caller,
  command: { id: string; name?: string; query?: string },
): Promise<SavedFilter> {
  const filter = await ownFilter(tx, caller, command.id);
  const next = { ...filter, name: command.name ?? filter.name, query: command.query ?? filter.query };
  if (!(await tx.search.saveFilter(next))) throw taken(next.name);
  return next;
}

export async function dropFilter(tx: Tx, caller: Caller, id: string): Promise<SavedFilter> {
  const filter = await ownFilter(tx, caller, id);
  await tx.search.dropFilter(id);
  return filter;
}

/** Another person's is not there, for all that anybody is told. */
async function ownFilter(tx: Tx, caller: Caller, id: string): Promise<SavedFilter> {
  const filter = await tx.search.filter(id);
  if (filter?.person !== caller.person) throw notFound('filter');
  return filter;
}

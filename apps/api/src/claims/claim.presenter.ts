import { notFound, viewScene, type Caller, type Tx } from '@stet/application';
import { ACTION_INPUTS, type Claim } from '@stet/contract';
import { availableActions } from '@stet/domain';
import { claimDetail, type Sql } from '@stet/persistence';
import { z } from 'zod';

/** JSON Schema of every action's body, worked out once. */
const INPUTS = new Map<string, unknown>(
  Object.entries(ACTION_INPUTS).map(([action, schema]) => {
    const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input' });
    return [action, body];
  }),
);

/** A claim as the contract shows it, with what this person may do and why not. */
export async function presentClaim(tx: Tx, sql: Sql, caller: Caller, id: string): Promise<Claim> {
  const detail = await claimDetail(sql, caller.person, id);
  if (!detail) throw notFound('claim');
  const { context } = await viewScene(tx, caller, id);
  return {
    ...detail,
    availableActions: availableActions(context).map((action) => ({
      ...action,
      input: INPUTS.get(action.action) ?? null,
    })),
  };
}

import type { Denial } from './four-eyes.js';
import { denyRole } from './rights.js';
import type { DeskRole } from './vocabulary.js';

/** What is looked at before a person's roles on a desk change; no roles at all: they leave it. */
export interface RoleChange {
  /** The roles of who asks. */
  readonly by: readonly DeskRole[];
  readonly before: readonly DeskRole[];
  readonly after: readonly DeskRole[];
  /** How many on the desk are admins now. */
  readonly admins: number;
}

/** Why roles may not change like this; `null`: they may. A desk head makes no admins, and no desk loses its last one. */
export function denyRoles({ by, before, after, admins }: RoleChange): Denial | null {
  const refused = denyRole('keep-people', by);
  if (refused) return refused;
  const was = before.includes('admin');
  if (was !== after.includes('admin') && !by.includes('admin'))
    return { code: 'admin_only', reason: 'Only an admin makes somebody an admin, or takes that away.' };
  if (was && !after.includes('admin') && admins <= 1)
    return { code: 'last_admin', reason: 'The desk would be left without an admin; name another one first.' };
  return null;
}

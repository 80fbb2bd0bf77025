import type { Command } from './commands.js';

const as =
  (claim: number) =>
  (who: Command['who'], what: Command['what'], more: Partial<Command> = {}): Command => ({
    ...{ claim, who, what, target: 'ana', verdict: 'accurate', text: 'kept', fit: false },
    ...more,
  });
const one = as(0);
const two = as(1);
const three = as(2);

/** One life of an article in which every move is made, the rare ones too; what chance reaches is told, not demanded. */
export const EVERY_MOVE: readonly Command[] = [
  two('ed', 'assign'),
  two('ed', 'time-out'),
  two('ed', 'expire-lease'),
  two('ben', 'claim'),
  two('ben', 'release'),
  two('ed', 'assign'),
  two('ana', 'start'),
  two('ed', 'ring'),
  two('ana', 'attach-evidence'),
  two('ana', 'query-author'),
  two('wri', 'answer'),
  two('ana', 'query-author'),
  two('ana', 'stop-waiting'),
  two('ana', 'query-author'),
  two('ed', 'ring'),
  two('ana', 'request-edit'),
  two('wri', 'apply-edit'),
  two('ana', 'propose'),
  two('hed', 'assign-second', { target: 'ben' }),
  two('ben', 'send-back'),
  two('ana', 'propose'),
  two('chen', 'dispute'),
  two('hed', 'rule'),
  two('ben', 'sign-off'),
  two('ed', 'request-edit'),
  two('hed', 'refuse-edit'),
  two('wri', 'new-text', { text: 'differs' }),
  two('dora', 'settle-place', { fit: true }),
  two('wri', 'new-text', { text: 'stale' }),
  two('ed', 'dismiss'),
  two('ed', 'ring'),
  two('ed', 'reopen'),
  two('ed', 'dismiss'),
  three('ed', 'queue'),
  three('ed', 'dismiss'),
  one('ed', 'assign'),
  one('ana', 'start'),
  one('ana', 'attach-evidence'),
  one('ana', 'propose'),
  one('hed', 'override'),
  one('leg', 'clear-legal'),
  one('leg', 'require-legal'),
  one('leg', 'clear-legal'),
  one('ed', 'publish'),
  one('ed', 'clarify'),
  one('hed', 'confirm-note'),
  one('ed', 'retract'),
  one('ed', 'drop-note'),
  one('ed', 'correct'),
  three('wri', 'new-text', { text: 'kept' }),
  three('wri', 'new-text', { text: 'withdrawn' }),
  one('wri', 'new-text', { text: 'ambiguous' }),
  one('dora', 'resolve-match'),
];

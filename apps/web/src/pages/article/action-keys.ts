import type { KeyId, PersonAction } from '@stet/contract';
import { KEYMAP } from '@stet/contract';
import { VERDICTS } from '@stet/domain';
import { useKeys, type Handlers } from '../../keys/registry.js';
import { say } from '../../ui/say.js';
import type { Acting } from './use-acting.js';

/** Which move a key asks for. */
const ACTION_KEYS = {
  take: 'claim',
  start: 'start',
  query: 'query-author',
  propose: 'propose',
  'sign-off': 'sign-off',
  'send-back': 'send-back',
  dismiss: 'dismiss',
  legal: 'require-legal',
  snooze: 'snooze',
  wording: 'request-edit',
} as const satisfies Partial<Record<KeyId, PersonAction>>;

const isActionKey = (id: string): id is keyof typeof ACTION_KEYS => Object.hasOwn(ACTION_KEYS, id);

/** The key printed on a move’s button. */
export const keyOf = (action: PersonAction): string | undefined =>
  KEYMAP.find(({ id }) => isActionKey(id) && ACTION_KEYS[id] === action)?.keys;

/** One key a move. A move that is denied is not silent: its reason is said. Gives the press itself. */
export function useActionKeys(acting: Acting): (action: PersonAction) => void {
  const handlers: Handlers = {};
  const pressIfOffered = (action: PersonAction): void => {
    const row = acting.offered.find((a) => a.action === action);
    if (row?.allowed) acting.press(row);
    else if (row?.reason) say(row.reason);
  };
  for (const id of Object.keys(ACTION_KEYS)) {
    if (isActionKey(id)) handlers[id] = () => pressIfOffered(ACTION_KEYS[id]);
  }
  VERDICTS.forEach((verdict, i) => {
    const id = KEYMAP.find((k) => k.keys === String(i + 1))?.id;
    if (!id) return;
    handlers[id] = () => {
      if (acting.opened) return acting.setVerdict(verdict);
      const row = acting.offered.find(
        (a) => a.allowed && (a.action === 'propose' || a.action === 'sign-off' || a.action === 'rule'),
      );
      if (row) acting.press(row, verdict);
    };
  });
  useKeys(handlers);
  return pressIfOffered;
}

import { Fragment } from 'react';
import { t } from '../texts/t.js';

const apple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/**
 * `g i` as two caps, `mod+k` as ⌘K or Ctrl K. Keys are written the same way in every language. `quiet` on a button:
 * its name is the move, and `aria-keyshortcuts` says the key.
 */
export function KeyCaps({ keys, quiet }: { keys: string; quiet?: boolean }) {
  const steps = keys.split(' ');
  return (
    <span className="caps" dir="ltr" aria-hidden={quiet}>
      {steps.map((step, i) => (
        <Fragment key={step}>
          {i > 0 && <span className="caps-then">{t('keys.then')}</span>}
          {step.split('+').map((cap) => (
            <kbd key={cap}>{cap === 'mod' ? (apple() ? '⌘' : 'Ctrl') : cap}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

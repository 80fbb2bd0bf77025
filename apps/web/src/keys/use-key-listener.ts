import { chordOf, rowOf } from '@stet/contract';
import { useEffect } from 'react';
import { handlerOf } from './registry.js';
import { singleKeysOn } from './single-keys.js';

/** How long the second key of a sequence may take. */
const SEQUENCE_MS = 1_200;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));

/** Enter and Escape belong to the control that has the focus. */
const pressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('button, a, summary, [role=button], [role=option]') !== null;

/** The one place that listens to keys. Silent while somebody types, and under an open dialog. */
export function useKeyListener(): void {
  useEffect(() => {
    let before: string | null = null;
    let since = 0;
    const heard = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = chordOf(event);
      if (chord === null) return;
      const held = chord.startsWith('mod+');
      if (!held && (typing(event.target) || !singleKeysOn())) return;
      if (!held && document.querySelector('[aria-modal="true"]')) return;
      if (chord === 'Enter' && pressable(event.target)) return;
      const row = rowOf(chord, event.timeStamp - since < SEQUENCE_MS ? before : null);
      before = row === 'wait' ? chord : null;
      since = event.timeStamp;
      if (row === null || row === 'wait') return;
      const handler = handlerOf(row.id);
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, []);
}

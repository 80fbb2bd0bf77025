import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly undo?: () => void;
}

const STAYS_MS = 5_000;
/** Long enough to see what one did and to take it back. */
const UNDO_STAYS_MS = 10_000;
const MOST = 3;

let shown: readonly Toast[] = [];
let last = 0;
const watchers = new Set<() => void>();

function show(next: readonly Toast[]): void {
  shown = next;
  for (const tell of watchers) tell();
}

export const dismissToast = (id: number): void => show(shown.filter((t) => t.id !== id));

/** Tells the person that it is done, to the eye and to screen readers; with a way back where there is one. */
export function say(message: string, undo?: () => void): void {
  const toast = { id: ++last, message, undo };
  show([...shown, toast].slice(-MOST));
  setTimeout(() => dismissToast(toast.id), undo ? UNDO_STAYS_MS : STAYS_MS);
}

/** Takes the newest thing back that can be taken back. */
export function undoLast(): void {
  const toast = shown.findLast((t) => t.undo);
  if (!toast?.undo) return;
  dismissToast(toast.id);
  toast.undo();
}

export const useToasts = (): readonly Toast[] =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => shown,
  );

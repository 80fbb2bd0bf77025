import type { KeyId } from '@stet/contract';
import { useEffect, useRef, useSyncExternalStore } from 'react';

export type Handlers = Partial<Record<KeyId, () => void>>;

/** What a key is called on a page where it does something else than its row says. */
export type KeyNames = Partial<Record<KeyId, string>>;

interface Layer {
  readonly handlers: Handlers;
  readonly names: KeyNames;
}

/** Who listens now, the page on top last; what is on top answers first. */
let layers: readonly { readonly current: Layer }[] = [];
const watchers = new Set<() => void>();
const tell = (): void => watchers.forEach((watch) => watch());

/** What a key does now, if anything. */
export const handlerOf = (id: KeyId): (() => void) | undefined => answering(id)?.handlers[id];

/** What the key that answers now is called; undefined: as its row. */
export const ownNameOf = (id: KeyId): string | undefined => answering(id)?.names[id];

const answering = (id: KeyId): Layer | undefined =>
  layers.findLast((layer) => layer.current.handlers[id])?.current;

/** Gives keys a meaning for as long as the component is on screen. The same handlers stand in the command list. */
export function useKeys(handlers: Handlers, names: KeyNames = {}): void {
  const layer = useRef<Layer>({ handlers, names });
  layer.current = { handlers, names };
  const ids = Object.keys(handlers).join();
  useEffect(() => {
    layers = [...layers, layer];
    tell();
    return () => {
      layers = layers.filter((l) => l !== layer);
      tell();
    };
  }, [ids]);
}

const watch = (on: () => void): (() => void) => {
  watchers.add(on);
  return () => watchers.delete(on);
};

/** Changes whenever another set of keys applies. */
export const useLayers = (): unknown => useSyncExternalStore(watch, () => layers);

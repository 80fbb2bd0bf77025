import type { KeyId } from '@stet/contract';
import { useEffect, useRef, useSyncExternalStore } from 'react';

export type Handlers = Partial<Record<KeyId, () => void>>;

/** Who listens now, the page on top last; what is on top answers first. */
let layers: readonly { readonly current: Handlers }[] = [];
const watchers = new Set<() => void>();
const tell = (): void => watchers.forEach((watch) => watch());

/** What a key does now, if anything. */
export const handlerOf = (id: KeyId): (() => void) | undefined =>
  layers.findLast((layer) => layer.current[id])?.current[id];

/** Gives keys a meaning for as long as the component is on screen. The same handlers stand in the command list. */
export function useKeys(handlers: Handlers): void {
  const layer = useRef(handlers);
  layer.current = handlers;
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

import { SetMetadata, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { RequestMethod } from '@nestjs/common';

/** Who gets past the door of a route. What they may do behind it, the use-case asks the desk's roles and the table. */
export type Policy = 'public' | 'signed-in';

export const POLICY = 'stet:policy';
/** Open to those who have not signed in. */
export const Public = () => SetMetadata(POLICY, 'public' satisfies Policy);
/** For people who are signed in. */
export const SignedIn = () => SetMetadata(POLICY, 'signed-in' satisfies Policy);

export interface Route {
  readonly method: string;
  /** From the root, with `:name` for what varies. */
  readonly path: string;
  readonly policy: Policy | null;
}

const metadata = (key: string, ...targets: readonly object[]): unknown => {
  for (const target of targets) {
    const found: unknown = Reflect.getMetadata(key, target);
    if (found !== undefined) return found;
  }
  return undefined;
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every route the application serves, as Nest knows them. */
export function routesOf(app: INestApplication): Route[] {
  const routes: Route[] = [];
  const scanner = new MetadataScanner();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype: Record<string, unknown> = metatype.prototype;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function') continue;
        const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
        if (typeof method !== 'number') continue;
        const parts = [metadata(PATH_METADATA, metatype), metadata(PATH_METADATA, handler)].map(asText);
        const policy = metadata(POLICY, handler, metatype);
        routes.push({
          method: RequestMethod[method] ?? '',
          path: `/${parts.flatMap((part) => part.split('/').filter(Boolean)).join('/')}`,
          policy: policy === 'public' || policy === 'signed-in' ? policy : null,
        });
      }
    }
  }
  return routes;
}

/** @throws Error naming the routes that say nobody may or everybody may: such an api does not start */
export function requirePolicies(routes: readonly Route[]): void {
  const open = routes.filter((route) => route.policy === null).map((r) => `${r.method} ${r.path}`);
  if (open.length > 0)
    throw new Error(`These routes have no policy; say @SignedIn() or @Public(): ${open.join(', ')}.`);
}

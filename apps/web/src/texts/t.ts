import type { TextKey, Texts } from './catalogue.js';
import { languageNow } from './language.js';
import { fill, parse, type Value } from './message.js';

/** The names a message asks for: `{title} · claim {number}` asks for `title` and `number`. */
type Slots<M extends string> = M extends `${string}{${infer Name}}${infer Rest}`
  ? SlotName<Name> | Slots<Rest>
  : never;
type SlotName<N extends string> = N extends `${infer Name},${string}`
  ? Name
  : N extends `${string} ${string}`
    ? never
    : N;
type Given<K extends TextKey> = Readonly<Record<Slots<Texts[K]>, Value>>;

/** A key of the catalogue that stands for something the server names. */
export const hasText = <P extends string>(key: P): key is P & Extract<TextKey, P> =>
  Object.hasOwn(languageNow().catalogue, key);

const parsed = new Map<string, ReturnType<typeof parse>>();

/**
 * The text of a key in the person's language. A key that is not in the catalogue, or a value that the message needs and
 * nobody gives, does not compile.
 */
export function t<K extends TextKey>(
  key: K,
  ...given: Slots<Texts[K]> extends never ? [] : [Given<K>]
): string {
  const { catalogue, grammar } = languageNow();
  // A key shown as such is a text said on another page than the one it was sent with; texts.spec.ts keeps that from happening.
  const message = catalogue[key] ?? key;
  const parts = parsed.get(message) ?? parse(message);
  parsed.set(message, parts);
  return fill(parts, given[0] ?? {}, grammar);
}

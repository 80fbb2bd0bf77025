/** A table asked by words of a text: without the names every object has, for "constructor" is a word like any other. */
export function table<T>(entries: Record<string, T>): Readonly<Record<string, T>> {
  Object.setPrototypeOf(entries, null);
  return entries;
}

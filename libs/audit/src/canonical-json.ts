/**
 * RFC 8785 (JCS) text of a value made of strings, booleans, null, safe integers, arrays and plain objects. Floats are
 * refused on purpose: nothing in the log needs one, and their text is where implementations differ.
 * @throws TypeError naming what cannot be written
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not a safe integer: ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) {
    // The default sort compares UTF-16 units, which is what RFC 8785 asks for.
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${quote(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  throw new TypeError(`cannot be written as canonical JSON: ${typeof value}`);
}

/** JSON.stringify writes strings as RFC 8785 wants them, but for halves of surrogate pairs, which it escapes. */
function quote(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('half of a surrogate pair');
  return JSON.stringify(text);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

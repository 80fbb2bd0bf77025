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

/** Is this text, which parses to this value, the RFC 8785 text of it? */
export function isCanonical(text: string, value: unknown): boolean {
  // The platform writes the same text but for the order of keys and for halves of surrogate pairs; and it is faster.
  if (JSON.stringify(value) === text && !text.includes('\\ud') && isInOrder(value)) return true;
  try {
    return canonicalJson(value) === text;
  } catch {
    return false;
  }
}

function isInOrder(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before = '';
  for (const [key, member] of Object.entries(value)) {
    if (key < before || !isInOrder(member)) return false;
    before = key;
  }
  return true;
}

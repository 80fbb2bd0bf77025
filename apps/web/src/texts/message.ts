/** A message cut up: plain text, a value by name, or a plural with a message per form. */
type Part =
  | { readonly text: string }
  | { readonly name: string }
  | { readonly name: string; readonly forms: ReadonlyMap<string, Message> };
type Message = readonly Part[];

export type Value = string | number;
export type Values = Readonly<Record<string, Value>>;

/** Where the brace that opens at `from` closes. Throws on a message that does not close it. */
function closing(message: string, from: number): number {
  let depth = 0;
  for (let i = from; i < message.length; i++) {
    if (message[i] === '{') depth++;
    if (message[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`unclosed brace in “${message}”`);
}

/** `one {# claim} other {# claims}` as its forms. */
function formsOf(rest: string): Map<string, Message> {
  const forms = new Map<string, Message>();
  let at = 0;
  while (rest.slice(at).trim() !== '') {
    const open = rest.indexOf('{', at);
    if (open < 0) throw new Error(`a plural form without text in “${rest}”`);
    const close = closing(rest, open);
    forms.set(rest.slice(at, open).trim(), parse(rest.slice(open + 1, close)));
    at = close + 1;
  }
  if (!forms.has('other')) throw new Error(`a plural without “other” in “${rest}”`);
  return forms;
}

/** Reads the part of ICU MessageFormat the desk needs: `{name}` and `{n, plural, one {…} other {…}}` with `#`. */
export function parse(message: string): Message {
  const parts: Part[] = [];
  let at = 0;
  for (let open = message.indexOf('{'); open >= 0; open = message.indexOf('{', at)) {
    if (open > at) parts.push({ text: message.slice(at, open) });
    const close = closing(message, open);
    const inside = message.slice(open + 1, close);
    const plural = /^\s*(\w+)\s*,\s*plural\s*,/.exec(inside);
    parts.push(
      plural?.[1]
        ? { name: plural[1], forms: formsOf(inside.slice(plural[0].length)) }
        : { name: inside.trim() },
    );
    at = close + 1;
  }
  if (at < message.length) parts.push({ text: message.slice(at) });
  return parts;
}

export interface Grammar {
  readonly plural: (n: number) => string;
  readonly number: (n: number) => string;
  /** Sets a foreign name apart, so that its direction does not disturb the sentence. */
  readonly isolate: (text: string) => string;
}

/** The sentence for these values. A value nobody gave stays visible as `{name}`: a test finds it. */
export function fill(message: Message, values: Values, grammar: Grammar, count?: number): string {
  return message
    .map((part) => {
      if ('text' in part)
        return count === undefined ? part.text : part.text.replaceAll('#', grammar.number(count));
      const value = values[part.name];
      if (value === undefined) return `{${part.name}}`;
      if (!('forms' in part))
        return typeof value === 'number' ? grammar.number(value) : grammar.isolate(value);
      const n = Number(value);
      const form = part.forms.get(`=${n}`) ?? part.forms.get(grammar.plural(n)) ?? part.forms.get('other');
      return form ? fill(form, values, grammar, n) : '';
    })
    .join('');
}

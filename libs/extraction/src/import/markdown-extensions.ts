import { gfm } from 'micromark-extension-gfm';

type Extension = ReturnType<typeof gfm>;

/**
 * GitHub's tables, strikes, tasks and notes without its bare addresses: they are text to a reader with and without a
 * link, and looking for one at each "w" and "h" takes the parser time with the square of a paragraph's lines.
 */
export function extensions(): Extension {
  const all = gfm();
  const text: NonNullable<Extension['text']> = {};
  for (const [code, found] of Object.entries(all.text ?? {})) {
    const kept = [found ?? []].flat().filter((construct) => !construct.name?.endsWith('Autolink'));
    if (kept.length > 0) text[Number(code)] = kept;
  }
  return { ...all, text };
}

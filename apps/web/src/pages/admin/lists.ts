const parts = (text: string, by: RegExp): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `a, b` as a list; the Arabic comma too. */
export const listOf = (text: string): string[] => parts(text, /[,،;]/);
export const linesOf = (text: string): string[] => parts(text, /\n/);

/** Letters and digits in lower case, one space between words and around the whole: so that only whole words match. */
export const plainWords = (text: string): string =>
  ` ${(
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

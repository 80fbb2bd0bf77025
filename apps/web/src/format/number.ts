import { localeNow } from '../texts/language.js';

/** `0.42` as `42%`, in the digits of the person's language. */
export const percentWord = (share: number): string =>
  new Intl.NumberFormat(localeNow(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

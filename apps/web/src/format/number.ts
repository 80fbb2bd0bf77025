import { localeNow } from '../texts/language.js';

/** `0.42` as `42%`, in the digits of the person's language. */
export const percentWord = (share: number): string =>
  new Intl.NumberFormat(localeNow(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** `3400` as `3,400`, in the digits of the person's language; at most two places. */
export const numberWord = (n: number): string =>
  new Intl.NumberFormat(localeNow(), { maximumFractionDigits: 2 }).format(n);

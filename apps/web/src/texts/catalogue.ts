import type { en } from './en.js';

export type Texts = typeof en;
export type TextKey = keyof Texts;
/** The same keys in another language. */
export type Catalogue = Readonly<Record<TextKey, string>>;

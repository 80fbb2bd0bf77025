import { useSyncExternalStore } from 'react';
import type { Grammar } from './message.js';
import type { Catalogue } from './catalogue.js';

/** Each language in its own words, and the way it is written. */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr', locale: 'en-GB' },
  de: { name: 'Deutsch', dir: 'ltr', locale: 'de' },
  ar: { name: 'العربية', dir: 'rtl', locale: 'ar' },
} as const;
export type Language = keyof typeof LANGUAGES;

interface Spoken {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly grammar: Grammar;
}

const KEY = 'stet.language';
let now: Spoken | null = null;
const watchers = new Set<() => void>();

export const isLanguage = (value: string): value is Language => Object.hasOwn(LANGUAGES, value);

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The language picked on this computer, for the next time. */
export function remember(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Spoken until the page is closed.
  }
}

/** The one picked on this computer, else the first of the browser’s that the desk speaks, else English. */
export function preferred(): Language {
  const wishes = [remembered() ?? '', ...navigator.languages.map((l) => l.split('-')[0] ?? '')];
  return wishes.find(isLanguage) ?? 'en';
}

/** FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE, where the sentence runs from the right. */
const apart = (text: string): string => `\u2068${text}\u2069`;

export function grammarOf(language: Language): Grammar {
  const { locale, dir } = LANGUAGES[language];
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return {
    plural: (n) => rules.select(n),
    number: (n) => numbers.format(n),
    isolate: dir === 'rtl' ? apart : (text) => text,
  };
}

/** Speaks a language whose texts are at hand; tests use it without a browser. */
export function speak(language: Language, catalogue: Catalogue): void {
  now = { language, catalogue, grammar: grammarOf(language) };
  for (const tell of watchers) tell();
}

export function languageNow(): Spoken {
  if (!now) throw new Error('no language is spoken yet');
  return now;
}

export const localeNow = (): string => LANGUAGES[languageNow().language].locale;

/** The language on screen; the root draws everything anew when it changes. */
export const useLanguage = (): Language =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => languageNow().language,
  );

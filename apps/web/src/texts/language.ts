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

/** The one picked on this computer, else the first of the browser’s that the desk speaks, else English. */
export function preferred(): Language {
  const wishes = [remembered() ?? '', ...navigator.languages.map((l) => l.split('-')[0] ?? '')];
  return wishes.find(isLanguage) ?? 'en';
}

/** Only the language in use is sent. */
function load(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return import('./en.js').then((m) => m.en);
    case 'de':
      return import('./de.js').then((m) => m.de);
    case 'ar':
      return import('./ar.js').then((m) => m.ar);
  }
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

/** Fetches a language and speaks it from then on, on this computer. */
export async function switchTo(language: Language): Promise<void> {
  const catalogue = await load(language);
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Spoken until the page is closed.
  }
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[language].dir;
  speak(language, catalogue);
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

import { afterAll, describe, expect, it } from '@jest/globals';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { grammarOf, isLanguage, LANGUAGES, speak } from './language.js';
import { fill, parse } from './message.js';
import { t } from './t.js';

const CATALOGUES = { en, de, ar } as const;

/** The names a message asks for, and the plural forms it has. */
function asked(message: string): { names: string[]; forms: string[] } {
  const names = new Set<string>();
  const forms = new Set<string>();
  const look = (parts: ReturnType<typeof parse>): void => {
    for (const part of parts) {
      if ('name' in part) names.add(part.name);
      if (!('forms' in part)) continue;
      for (const [form, inner] of part.forms) {
        forms.add(form);
        look(inner);
      }
    }
  };
  look(parse(message));
  return { names: [...names].toSorted(), forms: [...forms].toSorted() };
}

describe.each(Object.keys(LANGUAGES).filter(isLanguage))('the texts in %s', (language) => {
  const catalogue = CATALOGUES[language];
  const entries = Object.entries(catalogue);

  it('are the English keys, none empty', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(en).toSorted());
    expect(entries.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('ask for the same values as the English', () => {
    const english = new Map<string, string>(Object.entries(en));
    for (const [key, text] of entries)
      expect({ key, names: asked(text).names }).toEqual({ key, names: asked(english.get(key) ?? '').names });
  });

  it('have every plural form of the language', () => {
    const needed = new Intl.PluralRules(LANGUAGES[language].locale).resolvedOptions().pluralCategories;
    for (const [key, text] of entries) {
      const { forms } = asked(text);
      if (forms.length > 0)
        expect({ key, missing: needed.filter((f) => !forms.includes(f)) }).toEqual({ key, missing: [] });
    }
  });
});

describe('a text', () => {
  afterAll(() => speak('en', en));

  it('takes values and the plural of the language', () => {
    speak('en', en);
    expect(t('count.claims', { count: 1 })).toBe('1 claim');
    expect(t('count.claims', { count: 1200 })).toBe('1,200 claims');
    speak('de', de);
    expect(t('count.claims', { count: 1200 })).toBe('1.200 Aussagen');
    speak('ar', ar);
    expect([0, 1, 2].map((count) => t('count.claims', { count }))).toEqual([
      'لا ادعاءات',
      'ادعاء واحد',
      'ادعاءان',
    ]);
  });

  it('sets a foreign name apart where the sentence runs from the right', () => {
    speak('ar', ar);
    expect(t('article.by', { name: 'Ana' })).toBe('من \u2068Ana\u2069');
  });

  it('shows a value that nobody gave', () => {
    expect(fill(parse('{a} and {b}'), { a: 'x' }, grammarOf('en'))).toBe('x and {b}');
  });

  it.each(['{count, plural, one {#}}', '{open', '{n, plural, other}'])(
    'that is broken is refused: %s',
    (message) => expect(() => parse(message)).toThrow(),
  );
});

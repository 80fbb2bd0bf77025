import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { grammarOf, isLanguage, LANGUAGES, speak } from './language.js';
import { fill, parse } from './message.js';
import { t } from './t.js';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const PAGES = readdirSync(join(SOURCES, 'texts/en/pages')).map((file) => file.replace('.ts', ''));

async function textsOf(file: string): Promise<Record<string, string>> {
  const module: Record<string, Record<string, string>> = await import(`./${file}.js`);
  return Object.assign({}, ...Object.values(module));
}

/** Everything there is in a language. */
const whole = async (language: string): Promise<Record<string, string>> =>
  Object.assign(
    await textsOf(`${language}/core`),
    ...(await Promise.all(PAGES.map((page) => textsOf(`${language}/pages/${page}`)))),
  );

const CATALOGUES = { en: await whole('en'), de: await whole('de'), ar: await whole('ar') };
const { en, de, ar } = CATALOGUES;

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

/** The texts that are sent with the pages of a folder, by the router or by what opens them. */
function sentWith(): Map<string, string[]> {
  const openers = ['router.tsx', 'shell/bell.tsx'].map((file) => readFileSync(join(SOURCES, file), 'utf8'));
  const calls = openers.join('\n').matchAll(/withTexts\(\s*\[([^\]]*)\],\s*import\('\.+\/pages\/([^/]+)\//g);
  return new Map([...calls].map(([, names = '', folder = '']) => [folder, names.match(/[\w-]+/g) ?? []]));
}

describe.each(PAGES)('the texts of the page %s', (page) => {
  it('are in no other section, and said only where they were sent', async () => {
    const keys = Object.keys(await textsOf(`en/pages/${page}`));
    const sent = sentWith();
    const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
      .map((file) => join(file.parentPath, file.name))
      .filter((file) => !dirname(file).startsWith(join(SOURCES, 'texts')));
    const elsewhere = files.filter((file) => {
      const folder = /\/pages\/([^/]+)\//.exec(file)?.[1];
      if (folder !== undefined && sent.get(folder)?.includes(page)) return false;
      const source = readFileSync(file, 'utf8');
      return keys.some((key) => source.includes(`'${key}'`));
    });
    expect(elsewhere).toEqual([]);
    const core = Object.keys(await textsOf('en/core'));
    expect(keys.filter((key) => core.includes(key))).toEqual([]);
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

import type { Catalogue, TextPage } from './catalogue.js';
import { LANGUAGES, languageNow, remember, speak, type Language } from './language.js';

const cores = import.meta.glob<Catalogue>('./*/core.ts', { import: 'core' });
const pages = import.meta.glob<Record<string, Catalogue>>('./*/pages/*.ts');

/** The pages whose texts were asked for since the desk was opened. */
const asked = new Set<TextPage>();

async function pageTexts(language: Language, page: TextPage): Promise<Catalogue> {
  const file = await pages[`./${language}/pages/${page}.ts`]?.();
  return Object.values(file ?? {}).reduce((texts, more) => ({ ...texts, ...more }), {});
}

async function read(language: Language): Promise<void> {
  const core = await cores[`./${language}/core.ts`]?.();
  const rest = await Promise.all([...asked].map((page) => pageTexts(language, page)));
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[language].dir;
  speak(
    language,
    rest.reduce((texts, more) => ({ ...texts, ...more }), core ?? {}),
  );
}

/** One after the other: a language switched while a page arrives must not lose the texts of the page. */
let last = Promise.resolve();
const inTurn = (work: () => Promise<void>): Promise<void> => (last = last.catch(() => undefined).then(work));

/** Fetches a language, only that one, and speaks it from then on, on this computer. */
export async function switchTo(language: Language): Promise<void> {
  await inTurn(() => read(language));
  remember(language);
}

/** A page together with the texts that are said on it alone. */
export async function withTexts<M>(names: readonly TextPage[], page: Promise<M>): Promise<M> {
  for (const name of names) asked.add(name);
  await inTurn(() => read(languageNow().language));
  return page;
}

import type { DraftBlock } from '../article.js';
import { bareWords } from './line-shapes.js';

/** Frequent words by which languages of the Latin script are told apart. */
const STOP_WORDS: Record<string, string> = {
  en: 'the of and to in a is that for it was on as with his by at from are this be or had not have an they which but were has its he she will said who',
  de: 'der die das und in zu den von mit ist auf für nicht ein eine sich dem des im auch es an als wird wurde sind nach bei aus hat dass über',
  fr: 'le la les de des et en un une du est que qui dans pour pas sur au par avec ce il elle sont plus ont été a aux se mais leur',
  es: 'el la los las de y en que un una por con para es se del al no su más como fue ha han este pero lo sus entre',
  it: 'il la di e che in un una per con non è sono del della i le gli da al nel si dei ha come anche più alla ma questo',
  pt: 'o a os as de e que em um uma do da para com não por se na no dos das mais foi é ao como mas pelo são à',
  nl: 'de het een en van in is dat op te zijn met voor niet aan die er om ook als bij door naar werd heeft maar uit nog wordt',
  sv: 'och att det som en på är av för den till med de inte har om ett men var från jag vi han kan',
  da: 'og at det er en af på til den som for med der de ikke har et fra var om han men kan',
  no: 'og det er en av på til den som for med at de ikke har et fra var om han men kan også etter',
  pl: 'i w na z do się nie to że jest o jak po za od ale przez był dla są oraz które',
  tr: 've bir bu için ile da de olarak olan çok en daha sonra gibi kadar ne o var',
};
const SETS = Object.entries(STOP_WORDS).map(([tag, words]) => ({ tag, words: new Set(words.split(' ')) }));

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];
const SAMPLE = 6_000;
const FEWEST_SHARE = 0.1;
/** A text of a line or two is called foreign on more frequent words than these. */
const FEWEST_ABROAD = 3.5;

/** BCP 47 tag of the language a text is written in, by its script and its most frequent words; `und` when neither tells. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  for (const [script, tag] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (tag === 'ja' ? 0.15 : 0.4)) return refine(tag, sample);
  }
  const words = bareWords(sample);
  const scores = SETS.map(({ tag, words: set }) => ({
    tag,
    share: words.filter((w) => set.has(w)).length / Math.max(1, words.length),
  })).sort((a, b) => b.share - a.share);
  const [best] = scores;
  if (!best || best.share < FEWEST_SHARE) return 'und';
  // "I live in the E.U." has three frequent words of Italian.
  return best.tag === 'en' || best.share * words.length > FEWEST_ABROAD ? best.tag : 'und';
}

/** The language of an article, told by its running text. */
export function languageOf(blocks: readonly DraftBlock[]): string {
  let sample = '';
  for (const { kind, text } of blocks) {
    if (kind !== 'residue' && kind !== 'byline') sample += `${text.slice(0, 2_000)}\n`;
    if (sample.length > 8_000) break;
  }
  return guessLanguage(sample || (blocks[0]?.text ?? ''));
}

/** Neighbours of one script, by letters that only they write. */
function refine(tag: string, sample: string): string {
  if (tag === 'ru' && /[іїєґ]/iu.test(sample)) return 'uk';
  if (tag === 'ar' && /[پچژگ]/u.test(sample)) return /[ٹڈڑے]/u.test(sample) ? 'ur' : 'fa';
  return tag;
}

const RIGHT_TO_LEFT = new Set(['he', 'ar', 'fa', 'ur', 'yi', 'ps', 'ckb', 'dv']);
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';

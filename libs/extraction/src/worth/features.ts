import { wordsOf } from '../text/normalise.js';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const NUMBER_WORDS = list(
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand million billion trillion dozen dozens hundreds thousands millions half third quarter double doubled twice tripled',
);
const SAYING = list(
  'said says told added wrote claimed claims argued argues warned stated announced insisted admitted according explained replied testified',
);
const EVENTS = list(
  'was were had became began founded won lost killed died born married elected appointed arrested convicted signed launched opened closed fell rose grew voted met visited invaded attacked published found built bought sold moved fought targeted sat created discovered received paid spent earned ordered approved rejected passed banned ended started followed revived secured chose backed recognised recognized',
);
const COMPARING = list(
  'more less fewer most least larger largest bigger biggest smaller smallest higher highest lower lowest best worst faster fastest older oldest than first last only record longest',
);
const CAUSING = list('because caused causes led leads due therefore resulting driven triggered sparked');
const FUTURE = list('will shall tomorrow forecast forecasts predicted predicts expected plans');
const HEDGES = list('might could perhaps possibly probably likely seems seem appears appear arguably');
const JUDGING = list(
  'should must ought beautiful ugly brilliant terrible wonderful awful great greatest tragic shameful disgraceful absurd ridiculous remarkable striking symbolic best worst unfortunate unfortunately sadly surely clearly obviously love hate deserve deserves believe think feel felt feels never-ending mistake visionary convoluted magnificent lovely charming dreary delightful',
);
const PERSONAL = list('i we you my our your me us');
const ALLEGING = list(
  'arrested arrest convicted guilty fraud corruption corrupt bribe bribes bribed bribery murder murdered rape raped abuse abused assault assaulted stole stolen theft embezzled laundering terrorist terrorism crime criminal crimes illegal illegally lied lying accused alleged allegedly indicted sued harassment harassed addict overdose affair',
);
const HEALTH = list(
  'vaccine vaccines cancer disease drug drugs dose doses patients treatment virus infection deaths toxic poisonous',
);
const MONTH_NAMES = list(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday yesterday',
);
const TITLES = list(
  'president minister professor general chancellor king queen pope prince princess mayor governor senator director founder chief captain judge doctor dr sir ceo chairman chairwoman secretary ambassador',
);

/** What a sentence shows on its surface; the names are what a checker reads as the reason for a score. */
export interface Features {
  readonly number: boolean;
  readonly percentOrMoney: boolean;
  readonly year: boolean;
  readonly date: boolean;
  readonly quotation: boolean;
  readonly saying: boolean;
  readonly names: number;
  readonly fullName: boolean;
  readonly event: boolean;
  readonly comparing: boolean;
  readonly causing: boolean;
  readonly future: boolean;
  readonly hedged: boolean;
  readonly judging: boolean;
  readonly personal: boolean;
  readonly alleging: boolean;
  readonly health: boolean;
  readonly title: boolean;
  readonly question: boolean;
  readonly words: number;
  /** The first 40 characters, lower case. */
  readonly opening: string;
}

const some = (words: readonly string[], set: ReadonlySet<string>): boolean => words.some((w) => set.has(w));

/** Whether of the words of first and second person the text holds this one alone. */
const isOnly = (words: readonly string[], word: string): boolean =>
  words.every((w) => w === word || !PERSONAL.has(w));

export function featuresOf(text: string): Features {
  const words = wordsOf(text);
  const { names, fullName } = namesIn(text);
  return {
    number: /\p{Nd}/u.test(text) || some(words, NUMBER_WORDS),
    percentOrMoney:
      /\p{Nd}\s?(%|per ?cent)|[$€£¥]\s?\p{Nd}|\p{Nd}[\p{Nd}.,]*\s?(million|billion|trillion|bn|dollars|euros|pounds)/iu.test(
        text,
      ),
    year: /(^|[^\p{Nd}.,])(1[5-9]|20)\p{Nd}\p{Nd}($|[^\p{Nd}])/u.test(text),
    date: some(words, MONTH_NAMES) && /\p{Nd}|last|next|yesterday|\bon\b/iu.test(text),
    quotation: /[“"«][^“”"«»]{8,}/u.test(text),
    saying: some(words, SAYING),
    names,
    fullName,
    event: some(words, EVENTS),
    comparing: some(words, COMPARING),
    causing: some(words, CAUSING),
    future: some(words, FUTURE),
    // The verb, not the month.
    hedged: some(words, HEDGES) || /\bmay\b/u.test(text),
    judging: some(words, JUDGING),
    // Not "US", the country.
    personal: some(words, PERSONAL) && !(isOnly(words, 'us') && /\bUS\b/u.test(text)),
    alleging: some(words, ALLEGING),
    health: some(words, HEALTH),
    title: some(words, TITLES),
    question: /\?["'”’)\]]*$/u.test(text.trimEnd()),
    words: words.length,
    opening: text.trimStart().slice(0, 40).toLowerCase(),
  };
}

/** Capitalised words that do not begin the sentence, and whether two stand side by side as a person's name does. */
function namesIn(text: string): { names: number; fullName: boolean } {
  const tokens = text.split(/\s+/u);
  let names = 0;
  let fullName = false;
  let before = false;
  for (const [i, token] of tokens.entries()) {
    const capital = /^["'“‘(]*\p{Lu}\p{Ll}/u.test(token) || /^["'“‘(]*\p{Ll}{2}-\p{Lu}/u.test(token);
    if (capital && i > 0) names++;
    if (capital && before) fullName = true;
    before = capital && !/[.,;:!?]["'”’)]*$/u.test(token);
  }
  return { names, fullName };
}

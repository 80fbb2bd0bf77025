/** Words as data: what a kind of claim shows on its surface. All lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

export const SAYING =
  list(`said says say saying told tells added adds wrote writes claimed claims argued argues warned
  warns stated states announced insisted insists admitted replied explained explains testified denied denies declined
  described describes called tweeted posted confirmed recalled noted notes conceded acknowledged suggested complained
  accused predicted declared joked asked heard alleged`);
/** Verbs that may introduce reported speech about which the desk asks "did they say so?". */
export const REPORTING =
  list(`said says told added adds wrote writes claimed claims argued argues warned warns stated
  insisted insists admitted replied explained explains testified denied declined described confirmed conceded noted
  acknowledged suggested complained alleged declared joked recalled`);

export const IRREGULAR_PAST =
  list(`was were had became began broke brought built bought came chose cost cut did drew drove
  drank ate fell felt fled flew found fought gave got grew went held hit hurt kept knew laid led left lent let lost made
  meant met paid put ran rang read rose sang sank sat saw sent sold set shook shot shut sought spent spoke spread stood
  stole stuck struck swore swam swept took taught thought threw told understood woke won wore wrote overtook withdrew
  underwent upheld overcame forbade arose bore beat bid bled blew bound caught dealt dug fed forgot froze hung heard
  hid lay lit rode slept slid split spun sprang stung tore wept undertook oversaw foresaw outweighed borne drowned sued`);
export const PRESENT =
  list(`is are has have does do says shows gives makes takes remains becomes costs pays holds runs
  leads plays carries owns employs covers stands lives live serves receives contains includes include rises falls grows
  exceeds accounts represents affects affect plans hopes expects comes goes spends works play work carry make need needs
  wants want earn earns store release pay cares cause causes kills sends heads wins cuts warns`);
export const MODALS = list(
  "will would can could may might shall should must cannot can't won't wouldn't couldn't",
);
export const AUXILIARIES =
  list(`is are was were be been being has have had do does did isn't aren't wasn't weren't hasn't
  haven't hadn't didn't doesn't don't`);
/** Words in -ed that are no finite verbs of an actor. */
export const NOT_PAST =
  list(`hundred red bed need speed seed indeed breed feed shed wed united embed unprecedented
  supposed alleged so-called sacred naked wicked aged limited`);

export const FUTURE = list("will shall won't tomorrow");
export const FUTURE_PHRASES: readonly string[] = [
  'is expected to',
  'are expected to',
  'is due to',
  'are due to',
  'is set to',
  'are set to',
  'is likely to',
  'are likely to',
  'is to be',
  'are to be',
  'is going to',
  'are going to',
  'is forecast to',
  'are forecast to',
  'is planned',
  'are planned',
  'is scheduled',
  'are scheduled',
  'now expects',
  'expects to',
  'plans to',
  'plan to',
  'hopes to',
  'hope to',
  'aims to',
  'intends to',
  'is predicted to',
  'are predicted to',
  'is projected to',
  'are projected to',
  'next year',
  'next month',
  'next week',
];
/** They look ahead only where nothing in the clause is past. */
export const SOFT_FUTURE = list('could would may might');
export const CAUSAL_PHRASES: readonly string[] = [
  'because',
  'because of',
  'led to',
  'leads to',
  'leading to',
  'due to',
  'caused by',
  'caused',
  'causes',
  'as a result',
  'resulted in',
  'resulting from',
  'result of',
  'thanks to',
  'owing to',
  'blamed on',
  'attributed to',
  'triggered',
  'sparked',
  'prompted',
  'therefore',
  'thereby',
  'which delayed',
  'driven by',
  'had to',
  'outweighed',
];
/** Clause openers that make a clause the cause of another. */
export const CAUSAL_OPENERS = list('because after as since');
export const COMPARISON_WORDS =
  list(`more less fewer most least larger largest bigger biggest smaller smallest higher highest
  lower lowest worse worst better best faster fastest slower slowest older oldest younger youngest longer longest shorter
  shortest richer richest poorer poorest warmer warmest hotter hottest colder coldest wetter driest deadliest record twice
  double triple tripled doubled half-century below above exceeding exceeded outnumber outnumbered overtook strongest
  weakest earlier busiest tallest deepest steepest compared up down`);
export const COMPARISON_PHRASES: readonly string[] = [
  'more than any',
  'than',
  'compared with',
  'compared to',
  'as many as',
  'as much as',
  'times as',
  'times more',
  'the first',
  'since records began',
  'up from',
  'down from',
  'the largest',
  'the biggest',
  'the lowest',
  'the highest',
  'a record',
  'the only',
  'the worst',
  'the most',
  'twice as',
  'as likely',
  'a year earlier',
  'the same as',
  'difference between',
];
export const ROLES =
  list(`president minister professor chancellor king queen pope prince princess mayor governor senator
  director founder co-founder chief captain judge doctor ceo chairman chairwoman chair secretary ambassador leader head
  executive manager coach player engineer spokesman spokeswoman spokesperson analyst economist editor author owner
  member councillor commissioner commander general treasurer lawyer barrister prosecutor teacher nurse farmer climatologist
  scientist researcher actor singer writer poet novelist subsidiary company charity retailer maker grocer vessel club party
  city town village capital university hospital daughter son wife husband brother sister widow children bishop
  midfielder striker goalkeeper architect historian journalist surgeon student inspector officer deputy`);
export const IDENTITY_VERBS =
  list(`born aged founded named known nicknamed studied graduated married turned chaired
  chairs heads`);
export const JUDGING =
  list(`should ought beautiful ugly brilliant terrible wonderful awful shameful disgraceful absurd
  ridiculous remarkable tragic unfortunate unfortunately sadly surely clearly obviously love hate deserve deserves believe
  shabby small-minded foolish stupid wise sensible optimistic pessimistic mistake magnificent lovely charming dreary
  delightful never-ending visionary convoluted fine nonsense scandal outrageous heartbreaking inspiring stunning dull
  ashamed luxury perhaps arguably dare dream honest stubborn rather enough seems looks feel feels matters vital
  crucial fitting welcome pointless precious truth lesson somehow thrilling equally priorities`);
export const FIRST_PERSON = list('i we my our me us you your let');
export const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  dozens: 24,
  hundreds: 200,
  thousands: 2000,
  millions: 2_000_000,
  half: 0.5,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 0.25,
  quarters: 0.25,
  twice: 2,
  once: 1,
};
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};
export const CURRENCIES: Readonly<Record<string, string>> = { '£': 'GBP', $: 'USD', '€': 'EUR', '¥': 'JPY' };
export const APPROXIMATE = list(
  'about around roughly nearly almost approximately some circa over under more less estimated least',
);

/** Words that turn, weaken, bind or attribute what a sentence says. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const NEGATIONS = words(
  `not no never none nobody nothing nowhere neither nor without cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't shouldn't ain't hardly barely scarcely deny denies denied denying false untrue wrongly fails failed refuse refused lacks lacked except
   nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder bestreitet bestritt pas jamais aucun aucune rien sans ni`,
);
const HEDGES = words(
  `may might could would should can must likely unlikely possibly perhaps maybe probably presumably reportedly allegedly apparently alleged suspected purported supposedly seemingly suggests suggest suggested appears appear appeared seems seem seemed about around roughly nearly almost approximately estimated expected some only just least most partly largely mostly often sometimes usually rarely once
   wohl vielleicht vermutlich angeblich mutmaßlich offenbar anscheinend etwa rund ungefähr circa beinahe könnte könnten soll sollen dürfte dürften möglicherweise wahrscheinlich voraussichtlich peut-être probablement environ presque apparemment`,
);
const SPEECH = words(
  `said says say saying told tells tell according claims claimed claim reports reported argued argues believes believed thinks thought announced announces stated states insisted insists added adds warned warns wrote writes asked asks replied replies explained explains admitted admits confirmed confirms recalled recalls noted notes declared declares quoted
   sagte sagt sagten sagen erklärte erklärt teilte mitteilte zufolge laut angaben betonte meint meinte behauptet behauptete berichtet berichtete warnte kündigte dit déclare déclaré affirme affirmé selon assure explique expliqué annonce`,
);
const CONDITIONS = words(
  'if unless until because although though when whenever while whereas where who which that whether before after since despite provided so as',
);
const JOINTS = words('and but while whereas also then meanwhile however a an the');

export type Cue = 'negation' | 'hedging' | 'attribution' | 'condition';

/** What a word added to or taken from a sentence does to it. */
export function cueOf(fold: string): Cue | null {
  if (NEGATIONS.has(fold) || fold.endsWith("n't")) return 'negation';
  if (HEDGES.has(fold)) return 'hedging';
  if (SPEECH.has(fold)) return 'attribution';
  return JOINTS.has(fold) || !CONDITIONS.has(fold) ? null : 'condition';
}

export const isSpeech = (fold: string): boolean => SPEECH.has(fold);
export const isJoint = (fold: string): boolean => JOINTS.has(fold);

const PERSONS = words(
  `he she him his her hers himself herself
   er sie ihm ihn ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner il elle lui ils elles`,
);
const THINGS = words('they them their theirs it its this these those both former latter');
export const isPersonal = (fold: string): boolean => PERSONS.has(fold);
export const isPointing = (fold: string): boolean => THINGS.has(fold);

const ROLES = words(
  'minister mayor president chancellor governor senator spokesman spokeswoman spokesperson officer chief director chairman chairwoman chair manager teacher doctor nurse judge lawyer professor scientist farmer captain coach player singer actor author woman man girl boy mother father son daughter brother sister wife husband king queen prince princess king councillor founder owner driver victim suspect candidate secretary',
);
export const isRole = (fold: string): boolean => ROLES.has(fold);

const DAYS = words(
  'yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday ago here local locally nearby now currently earlier later week weekend month recently',
);
/** Words whose meaning hangs on where and when the article was written. */
export const isDeictic = (fold: string): boolean => DAYS.has(fold);

const NO_NAMES = words(
  'i january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday the a an he she it they we you but and in on at',
);
export const isNoName = (fold: string): boolean => NO_NAMES.has(fold);

const PERIODS = words(
  'year years month months week weeks day days summer winter spring autumn evening night morning afternoon season decade century time point',
);
const POINTS_BACK = words('that this same following next previous those these');
/** Whether two words that follow each other point to a time named before: “that year”, “the same evening”. */
export const isTimeReference = (fold: string, next: string): boolean =>
  (POINTS_BACK.has(fold) && PERIODS.has(next)) ||
  (PERIODS.has(fold) && (next === 'later' || next === 'earlier' || next === 'before' || next === 'after')) ||
  fold === 'then' ||
  fold === 'afterwards';

const DATES = words(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
);
export const isDate = (fold: string): boolean => DATES.has(fold) || /^(1[0-9]|20)\d\d$/.test(fold);

const TRUTH = words(
  `true false untrue wrong incorrect inaccurate misleading lie lies hoax rumour rumours rumor rumors myth invented fabricated denied disputed retracted refuted debunked
   falsch wahr unwahr gelogen gerücht dementiert bestritten faux fausse vrai vraie mensonge démenti démentie`,
);
/** Words that say of a statement whether it holds. */
export const isTruthWord = (fold: string): boolean => TRUTH.has(fold);

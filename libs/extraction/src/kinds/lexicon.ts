/** Words as data: what a kind of claim shows on its surface. All lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** To deny or decline is itself what somebody is reported to have said. */
export const PREPOSITIONS = list(
  'in on at of for from to with after before by within during since until through into',
);
export const PRONOUNS = list('he she they it i we');
export const DETERMINERS = list('a an the its his her their our this these those');
export const IRREGULAR_PAST =
  list(`was were had became began broke brought built bought came chose cost cut did drew drove
  drank ate fell felt fled flew found fought gave got grew went held hit hurt kept knew laid led left lent let lost made
  meant met paid put ran rang read rose sang sank sat saw sent sold set shook shot shut sought spent spoke spread stood
  stole stuck struck swore swam swept took taught thought threw told understood woke won wore wrote overtook withdrew
  underwent upheld overcame forbade arose bore beat bid bled blew bound caught dealt dug fed forgot froze hung heard
  hid lay lit rode slept slid split spun sprang stung tore wept undertook oversaw foresaw outweighed borne drowned sued`);
/** Forms that tell of the past only after "has", "was" and their like. */
export const PARTICIPLES =
  list(`thrown taken given driven written broken chosen spoken stolen seen done gone known grown shown torn sworn drawn
  flown begun sung eaten fallen forgotten frozen hidden ridden risen shaken beaten bitten blown forgiven overtaken undergone
  withdrawn sunk drunk rung forbidden proven sewn mistaken woken`);
export const PRESENT =
  list(`is are has have does do says shows gives makes takes remains becomes costs pays holds runs
  leads plays carries owns employs covers stands lives live serves receives contains includes include rises falls grows
  exceeds accounts represents affects affect plans hopes expects comes goes spends works play work carry make need needs
  wants want looks seems appears feels begins begin starts start ends end opens open closes close provides provide offers offer means mean allows
  allow requires require helps help uses use seeks seek faces face meets meet follows follow leaves leave stays stay moves
  move sets gets get loses lose reaches reach produces produce suggests suggest indicates indicate finds find reports
  reveals reveal estimates estimate belongs belong depends depend differs differ exists exist sits sit serves ranks rank
  earn earns store release pay cares cause causes kills sends heads wins cuts warns buys buy sells sell says say tells tell thinks
  think believes believe brings bring keeps leaks lasts lacks become arrives arrive happens happen dies die eats flies
  reads writes teaches learns tends tend proves prove attracts attract boasts contributes oversees weighs agrees agree
  disagrees rejects accuses denies insists argues alleges admits confirms refuses declines threatens destroys scraps sues
  jails slashes soars plunges urges vows`);
export const MODALS = list(
  "will would can could may might shall should must cannot can't won't wouldn't couldn't",
);
export const AUXILIARIES =
  list(`is are was were be been being has have had do does did isn't aren't wasn't weren't hasn't
  haven't hadn't didn't doesn't don't`);
/** Words in -ed that are no finite verbs of an actor. */
export const NOT_PAST =
  list(`hundred red bed need speed seed indeed breed feed shed wed united embed unprecedented
  supposed alleged so-called sacred naked wicked aged limited reed weed heed deed fed sled shred bred unwanted rugged`);

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
  'is expected',
  'are expected',
  'is due',
  'are due',
  'is likely',
  'are likely',
  'wants to',
  'want to',
  'is close to',
  'are close to',
  'is unlikely',
  'are unlikely',
  'is planning to',
  'are planning to',
  'is preparing to',
  'are preparing to',
  'takes effect',
  'take effect',
  'comes into force',
  'come into force',
  'may have to',
  'might have to',
  'could have to',
];
/** They look ahead only where the clause's own verb is not past. */
export const NEXT_PHRASES: readonly string[] = ['next year', 'next month', 'next week'];
/** In the present with a day or month they tell what is arranged: "Talks resume on Tuesday". */
export const ARRANGED = list(
  'resume resumes open opens begin begins start starts close closes end ends return returns meet meets expire expires go goes vote votes hosts travel travels',
);
/** What somebody or something is or has, rather than does. */
export const STATES =
  list(`is are has have holds hold lives live hangs hang lies lie stands stand owns own belongs belong contains contain
  includes include consists speaks speak plays play works work sits sit makes runs comprises covers houses teaches sells
  employs studies knows uses comes come dates refers means`);
/** "is owned by", "are based in": how things stand. */
export const STANDING = list(
  'owned based located made run led backed funded called headed managed operated composed home situated housed',
);
/** What they are is no plan: "The aim is to cut costs". */
export const AIMS = list(
  'aim aims goal goals idea job task purpose challenge problem trick answer way role mission point',
);
/** They open a clause that stands before the main one. */
export const SUBORDINATE_FIRST = list('because although though while when since after before as once until');
/** They look ahead only where nothing in the clause is past. */
export const SOFT_FUTURE = list('could would may might');
export const CAUSAL_PHRASES: readonly string[] = [
  'because',
  'because of',
  'led to',
  'led directly to',
  'leads directly to',
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
  'linked to',
  'blamed',
  'contributed to',
  'increases the risk',
  'increased the risk',
  'reduces the risk',
  'reduced the risk',
  'prevents',
  'forced',
  'meant that',
  'means that',
  'stems from',
  'resulting in',
  'results in',
  'result in',
  'lead to',
  'associated with',
  'in response to',
  'as a consequence',
  'consequently',
  'gave rise to',
  'brought about',
  'protects against',
  'protect against',
  'protected against',
  'fuelled by',
  'fueled by',
  'boosted by',
  'hit by',
  'set off by',
  'prompting',
  'causing',
  'triggering',
  'forcing',
  'sparking',
  'driven up',
  'driven down',
  'drove up',
  'drove down',
  'pushed up',
  'pushed down',
  'pushing up',
  'is why',
  'was why',
  'is down to',
  'was down to',
  'were down to',
  'the cause of',
  'the reason for',
  'the result',
  'prevent',
  'prevented',
  'enables',
  'enabled',
  'has hit',
  'have hit',
  'in the wake of',
  'put down to',
  'puts down to',
  'brought down',
  'driven away',
  'drove away',
  'drowns out',
  'drives up',
  'drives down',
  'forces',
  'works by',
  'made possible',
  'owed to',
  'stemmed from',
  'responsible for',
];
/** What raises or lowers a risk is said to be its cause. */
export const BEARING_ON = list(
  'cut cuts cutting reduce reduces reduced lower lowers lowered raise raises raised increase increases increased double doubles doubled halve halves halved',
);
export const RISKS = list('risk risks chance chances odds likelihood danger');
/** Clause openers that make a clause the cause of another. */
export const CAUSAL_OPENERS = list('because after');
export const COMPARATIVES =
  list(`more less fewer larger bigger smaller higher lower worse better faster slower older younger longer shorter richer
  poorer warmer hotter colder wetter drier deeper taller stronger weaker cheaper dearer greater earlier later heavier
  lighter safer busier closer further rather`);
export const SUPERLATIVES =
  list(`least fewest largest biggest smallest highest lowest worst best fastest slowest oldest youngest longest
  shortest richest poorest warmest hottest coldest wettest driest deadliest strongest weakest earliest latest busiest
  tallest deepest steepest greatest heaviest cheapest `);
/** They set a figure beside another at the head of a clause: "up from 168,000", "below the 5.9 billion expected". */
export const MEASURE_ASIDES = list('up down below above compared exceeding beating');
export const COMPARISON_PHRASES: readonly string[] = [
  'more than any',
  'compared with',
  'compared to',
  'times as',
  'times more',
  'times higher',
  'twice as',
  'half as',
  'since records began',
  'up from',
  'down from',
  'as likely',
  'a year earlier',
  'the same as',
  'difference between',
  'exceeded',
  'outnumber',
  'times the',
  'well below',
  'well above',
  'far below',
  'far above',
  'third less',
  'third more',
  'half more',
  'quarter more',
  'quarter less',
  'no better',
  'no worse',
  'less often',
  'more often',
  'worse off',
  'better off',

  'outnumbered',
  'overtook',
  'doubled',
  'tripled',
  'no other',
  'outpaced',
  'outperformed',
  'outsold',
  'surpassed',
  'eclipsed',
  'lagged behind',
  'than average',
  'above average',
  'below average',
  'compares with',
  'is the first time',
  'was the first time',
];
/** Verbs of a change in an amount. */
export const CHANGING =
  list(`rose rise rises risen fell fall falls fallen grew grow grows grown increased increases decreased decreases dropped
  drops climbed climbs declined declines jumped slipped narrowed widened doubled tripled halved gained shrank swelled
  soared plunged slumped surged edged`);
/** Verbs that say how much or how many there is. */
export const STATIVE =
  list(`cost costs totalled totaled numbered numbers weighs weighed measures measured carries carried carrying holds held
  employs employed contains contained covers covered accounts accounted represents represented serves served earns earned
  spent spends paid pays owes owed reached averaged averages recorded counted estimated cares takes took lasts lasted
  involved included comprised stands stood live lives read reads scored raised raises received lost makes up`);
/** Measures that are the point of what is told, unlike times and ages. */
export const UNITS =
  list(`mph kph km kilometres kilometers miles mile metres meters feet foot inches tonnes tons kg kilograms pounds grams
  litres liters gallons acres hectares degrees watts megawatts gigawatts mm cm knots percentage points`);
/** What somebody's mind does: with "I" or "we" it is no fact a checker can look up. */
export const MINDING =
  list(`think thought believe believed feel felt hope hoped love loved like liked want wanted wish wished prefer preferred
  try tried guess suppose suspect doubt wonder wondered enjoy enjoyed hate hated remember know knew`);
/** To decide or promise is an event, whatever it is about. */
export const DECIDING =
  list(`announced unveiled pledged promised agreed approved voted ordered signed decided ruled passed rejected backed
  launched proposed`);
export const IDENTITY_VERBS = list(`born aged founded named known nicknamed studied graduated belonged
  belongs trained qualified educated survived`);
/** Of these only "is known as", "was named": whoever names something else does a deed. */
export const IN_PASSIVE = list('named known nicknamed survived educated trained');
/** What a life or a career is told by. */
export const CAREER = list(
  'joined retired became led leads heads headed ran runs chairs chaired owns owned served serves worked works lives lived moved',
);
/** A sentence that opens with them bids the reader do something. */
export const BIDDING = list(
  "let stop forget imagine consider don't never try remember look listen think beware enjoy spare",
);
export const JUDGING =
  list(`should ought beautiful ugly brilliant terrible wonderful awful shameful disgraceful absurd ridiculous
  remarkable tragic unfortunate unfortunately sadly surely clearly obviously love hate deserve deserves believe
  shabby small-minded foolish stupid wise sensible optimistic pessimistic mistake magnificent lovely charming
  dreary delightful never-ending visionary convoluted nonsense scandal outrageous heartbreaking inspiring
  stunning dull ashamed perhaps arguably dare honest stubborn seems looks feel feels matters vital crucial
  fitting pointless precious somehow thrilling triumph masterpiece farce shambles disgrace watery gem delight
  cowardly brave mesmerising mesmerizing tedious clumsy elegant superb dreadful horrible disappointing impressive
  excellent gorgeous charmless overrated underrated unforgettable glorious pity waste unfair magical`);
/** Not "US", the country. */
export const FIRST_PERSON = list('i we my our me us you your');
export const APPROXIMATE = list(
  'about around roughly nearly almost approximately some circa over under more less estimated least',
);

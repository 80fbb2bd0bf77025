/** Words about who says something, and what they are. All lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

export const SAYING =
  list(`said says say saying told tells added adds wrote writes claimed claims argued argues warned
  warns stated states announced insisted insists admitted replied explained explains testified denied denies declined
  described describes called tweeted posted confirmed recalled noted notes conceded acknowledged suggested complained
  accused predicted declared joked asked heard alleged commented remarked observed asserted contended stressed
  emphasised emphasized cautioned reiterated quipped responded shouted whispered urged pointed recalls replies concedes complains jokes remembers reckons predicts admits`);
/** Verbs of saying that take a clause: "said (that) it fell". */
export const CLAUSAL_SAYING =
  list(`said says say told tells added adds wrote writes claimed claims argued argues warned warns stated states
  announced insisted insists admitted explained explains testified denied denies confirmed recalled noted notes conceded
  acknowledged suggested complained predicted declared joked heard alleged replied remarked asserted contended stressed
  emphasised emphasized cautioned reiterated pointed`);
/** Verbs and their subjects by which a source shows something: "a survey found that", "figures show". */
export const SHOWING =
  list(`found finds shows show showed suggests suggest suggested indicates indicate indicated reveals reveal revealed
  concludes concluded estimates estimate estimated`);
export const SOURCES =
  list(`study studies survey surveys report reports figures data research analysis poll polls review inquiry results
  result records statistics documents estimates estimate evidence investigation tests trial trials audit census`);
/** What comes after them is no clause: "heard of the plan". */
export const NO_CLAUSE = list('of about for with from by against into over to at');
export const DENYING = list('denied denies declined declines');
/** Capitalised at the head of a sentence and no part of a name. */
export const NAME_BREAKS = list(
  `the a an its his her their our but and she he they in on at it as for after before when while if so then some all
  both no not this that these those there i we you yet still now sentencing asked what who how why one two three four`,
);
/** What the name of a body holds: it speaks for itself and is no person. */
export const BODY_WORDS =
  list(`board group authority union department council service services trust court police company agency institute
  university college ministry office committee commission association society federation bureau foundation bank
  corporation inc ltd plc llc party government administration parliament congress senate treasury club hospital school
  network centre center team press times post news survey report study figures data statement officials prosecutors
  witnesses residents inspectors investigators lawyers doctors experts analysts economists scientists researchers
  ministers campaigners critics supporters city county state street lines league hospice charity coastguard navy army
  airline ombudsman watchdog regulator spokespeople records documents`);

/** What a company, a club or an office is called after its name: "Pellworth, the furniture retailer". */
export const HOUSES =
  list(`retailer chain maker group company firm bank airline insurer charity union broadcaster publisher brewer operator
  carmaker supplier developer builder utility club regulator tank agency lender grocer supermarket start-up startup
  manufacturer giant conglomerate contractor wholesaler network museum university college newspaper magazine party`);
/** A number of people said so: that is a survey's finding, not somebody's words. */
export const QUANTITIES = list(
  'most half many few nearly almost about around some over more fewer less majority third',
);

export const ROLES =
  list(`president minister professor chancellor king queen pope prince princess mayor governor senator
  director founder co-founder chief captain judge doctor ceo chairman chairwoman chair secretary ambassador leader head
  executive manager coach player engineer spokesman spokeswoman spokesperson analyst economist editor author owner
  member councillor commissioner commander general treasurer lawyer barrister prosecutor teacher nurse farmer climatologist
  scientist researcher actor singer writer poet novelist subsidiary company charity retailer maker grocer vessel club party
  city town village capital university hospital daughter son wife husband brother sister widow children bishop
  midfielder striker goalkeeper architect historian journalist surgeon student inspector officer deputy`);

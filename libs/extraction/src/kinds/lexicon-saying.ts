/** Words about who says something, and what they are. All lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

export const SAYING =
  list(`said says say saying told tells added adds wrote writes claimed claims argued argues warned
  warns stated states announced insisted insists admitted replied explained explains testified denied denies declined
  described describes called tweeted posted confirmed recalled noted notes conceded acknowledged suggested complained
  accused predicted declared joked asked heard alleged commented remarked observed asserted contended stressed
  emphasised emphasized cautioned reiterated quipped responded shouted whispered urged pointed recalls replies concedes complains jokes remembers reckons predicts admits
  deny argue warn insist admit complain predict blamed blames criticised criticizes criticises praised accuse accuses urge urges`);
/** Verbs of saying that take a clause: "said (that) it fell". */
export const CLAUSAL_SAYING =
  list(`said says say told tells added adds wrote writes claimed claims argued argues warned warns stated states
  announced insisted insists admitted explained explains testified denied denies confirmed recalled noted notes conceded
  acknowledged suggested complained predicted declared joked heard alleged replied remarked asserted contended stressed
  emphasised emphasized cautioned reiterated pointed deny argue warn insist admit complain predict insists admits
  predicts complains recalls replies concedes remembers reckons`);
/** Verbs and their subjects by which a source shows something: "a survey found that", "figures show". */
export const SHOWING =
  list(`found finds shows show showed suggests suggest suggested indicates indicate indicated reveals reveal revealed
  concludes concluded estimates estimate estimated`);
export const SOURCES =
  list(`study studies survey surveys report reports figures data research analysis poll polls review inquiry results
  result records statistics documents estimates estimate evidence investigation tests trial trials audit census`);
/** What comes after them is no clause: "heard of the plan". */
export const NO_CLAUSE = list('of about for with from by against into over to at');
/** They take no clause and still say what somebody said: "denied it", "blamed the euro", "urged caution". */
export const DENYING = list(
  'denied denies deny declined declines blamed blames criticised criticizes criticises praised accuse accuses accused urged urges',
);
/** Said against somebody or unproven: whoever says it, that it was said is what can be checked. */
export const CONTESTED = list(
  'denied denies deny insisted insists insist claimed claims accused accuses accuse warned warns warn argued argues argue alleged alleges complained complains complain predicted predicts predict',
);
/** What sits to hear a case: what it was told is a claim about the telling. */
export const COURTS = list('court jury jurors inquest inquiry tribunal hearing magistrates');
/** Who speaks as somebody, though unnamed or many: "a source close to the family", "prosecutors". */
export const SPEAKERS =
  list(`source sources official officials spokesman spokeswoman spokesperson aide aides diplomat diplomats witness witnesses
  neighbour neighbours resident residents relative relatives friend friends critic critics opponent opponents supporter
  supporters campaigner campaigners inspector inspectors investigator investigators prosecutor prosecutors lawyer lawyers trader traders owner owners shopkeeper
  shopkeepers doctor doctors analyst analysts expert experts author authors parents farmers growers union unions colleague
  colleagues adviser advisers activist activists barrister governors teachers nurses workers staff ministers economists`);
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
  city town village capital university hospital daughter daughters son sons wife husband brother sister widow children bishop
  midfielder striker goalkeeper architect historian journalist surgeon student inspector officer deputy`);

/**
 * The one table of differences that are no change of a claim's words (docs/ANCHORS.md prints its meaning). What is
 * not listed here is a change: doubt is never resolved in favour of "kept".
 */
const pairs = (list: string): [string, string][] =>
  list.split(/\s+/).map((pair) => {
    const [from = '', to = ''] = pair.split('/');
    return [from, to];
  });

/** -ise and -ize verbs: the stem alone; inflections are made below. Not here: words that change meaning (prise/prize). */
const ISE =
  'organis recognis realis criticis apologis emphasis summaris minimis maximis prioritis specialis modernis privatis nationalis authoris legalis industrialis globalis characteris categoris computeris stabilis mobilis utilis finalis formalis hospitalis immunis jeopardis memoris neutralis normalis optimis penalis popularis publicis rationalis standardis subsidis symbolis sympathis terroris visualis vandalis centralis civilis colonis democratis digitalis economis equalis fertilis generalis harmonis idealis liberalis marginalis monopolis patronis radicalis scrutinis stigmatis';
const ISE_ENDINGS = 'e es ed ing er ers ation ations ational';

const OUR =
  'labour favour honour neighbour harbour colour behaviour rumour humour endeavour flavour vapour armour savour';
const OUR_ENDINGS = ' s ed ing ite ites hood hoods er ers able al ful';

const OTHER =
  'centre/center centres/centers theatre/theater theatres/theaters litre/liter litres/liters kilometre/kilometer kilometres/kilometers centimetre/centimeter centimetres/centimeters defence/defense offence/offense offences/offenses licence/license licences/licenses programme/program programmes/programs travelled/traveled travelling/traveling traveller/traveler travellers/travelers cancelled/canceled cancelling/canceling labelled/labeled labelling/labeling modelled/modeled modelling/modeling fuelled/fueled fuelling/fueling totalled/totaled jewellery/jewelry aluminium/aluminum grey/gray sceptical/skeptical sceptic/skeptic sceptics/skeptics mum/mom ageing/aging judgement/judgment catalogue/catalog dialogue/dialog analyse/analyze analysed/analyzed analysing/analyzing paralysed/paralyzed fulfil/fulfill enrol/enroll skilful/skillful paediatric/pediatric haemorrhage/hemorrhage anaemia/anemia oestrogen/estrogen foetus/fetus whilst/while amongst/among';

/** Compounds written with and without the hyphen. Never a rule: "re-sign" is not "resign". */
const HYPHENS =
  'e-mail/email e-mails/emails co-operate/cooperate co-operated/cooperated co-operation/cooperation co-ordinate/coordinate co-ordinated/coordinated co-ordination/coordination co-ordinator/coordinator on-line/online web-site/website world-wide/worldwide nation-wide/nationwide city-wide/citywide health-care/healthcare child-care/childcare by-election/byelection life-long/lifelong multi-national/multinational under-estimate/underestimate over-estimate/overestimate mid-week/midweek north-east/northeast north-west/northwest south-east/southeast south-west/southwest';

const spellings = (): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ...pairs(OTHER),
    ...pairs(HYPHENS),
    ...ISE.split(' ').flatMap((stem) =>
      ISE_ENDINGS.split(' ').map((end): [string, string] => [stem + end, stem.slice(0, -1) + 'z' + end]),
    ),
    ...OUR.split(' ').flatMap((word) =>
      OUR_ENDINGS.split(' ').map((end): [string, string] => [word + end, word.slice(0, -2) + 'r' + end]),
    ),
  ]);

/** Made at the first word: whoever only loads the domain (the web does) pays nothing for it. */
let spelling: ReadonlyMap<string, string> | undefined;

/** Words whose capital changes what they mean, even where a sentence begins. */
const CASE_MATTERS = new Set(
  'labor march may august polish turkey china us who it aids job mark will bill rich frank grant hope rose grace chase chuck dean drew gene jack miles nick pat rob sue wade lent mass nice reading bath cork lima quito mobile turkish mercury earth sun moon conservative labour liberal democrat republican green reform'.split(
    ' ',
  ),
);

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** One spelling of a word, its letter case kept where it is a name's. */
export function sameSpelling(word: string): string {
  if (GROUPED.test(word)) return word.replaceAll(',', '');
  const lower = word.toLowerCase();
  spelling ??= spellings();
  const other = spelling.get(lower);
  if (other === undefined) return word;
  return word === lower ? other : other.charAt(0).toUpperCase() + other.slice(1);
}

/** The first letter as it is inside a sentence, but for words that a capital makes another. */
export function withoutCapital(word: string): string {
  return CASE_MATTERS.has(word.toLowerCase()) ? word : word.charAt(0).toLowerCase() + word.slice(1);
}

/** Whether two words are one; `atStart`: one of them begins a sentence, where the first letter's case says nothing. */
export function sameWord(a: string, b: string, atStart: boolean): boolean {
  return a === b || (atStart && withoutCapital(a) === withoutCapital(b));
}

const MARKS: Readonly<Record<string, string>> = {
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '‹': "'", '›': "'", '`': "'",
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‟': '"',
  '–': '-', '—': '-', '−': '-', '‐': '-', '\u2011': '-', '‒': '-', '―': '-', '…': '...',
  'ﬁ': 'fi', 'ﬂ': 'fl', 'ﬀ': 'ff', 'ﬃ': 'ffi', 'ﬄ': 'ffl',
}; // prettier-ignore

const PRINTED = /[‘’‚‛‹›`“”„«»‟–—−‐\u2011‒―…ﬁﬂﬀﬃﬄ\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** One typography: NFC, straight quotation marks, plain dashes, no invisible characters. */
export function samePrint(text: string): string {
  // eslint-disable-next-line no-control-regex -- plain ASCII is the common case and needs no work
  if (/^[\x00-\x5f\x61-\x7f]*$/.test(text)) return text;
  return text.normalize('NFC').replace(PRINTED, (mark) => MARKS[mark] ?? '');
}

/** One form of what stands between two words; `before` and `after` are those words. */
export function sameGap(gap: string, before = '', after = ''): string {
  if (gap === ' ' || gap === '') return sameSpace(gap, before, after);
  const print = samePrint(gap)
    .replace(/\s+/gu, ' ')
    .replace(/ ?-+ ?/g, '-')
    .replace(/''/g, '"');
  // After a number the marks are feet and inches, not quotation marks.
  const quotes = /\d$/.test(before) && /^['"]/.test(print) ? print : print.replace(/'/g, '"');
  return sameSpace(quotes.replace(/;|\.(?= )/g, ';'), before, after);
}

/** A space between a number and its unit is typography. */
function sameSpace(gap: string, before: string, after: string): string {
  if (gap !== ' ') return gap;
  const unit = /\d$/.test(before) && /^(?:%|°|\p{L}{1,3}$)/u.test(after);
  return unit || /^\p{Sc}$/u.test(before) ? '' : gap;
}

const EDGE_STOPS = /[\s.,;:-]+/g;

/** One form of what stands after the last word of a claim: a sentence joined to the next loses its stop. */
export const sameEnd = (text: string): string => sameGap(samePrint(text)).replace(EDGE_STOPS, '');

import { countWords, endsLikeASentence, isAllCapitals } from './line-shapes.js';

const BY =
  /^[*_]*(?:by|words by|words|text by|story by|reported by|written by|interview by|analysis by|opinion by|von|par|por|door|texte|text)(?: ?:)? (?=\p{Lu})/iu;
const CREDITS =
  /^[([*_]*(?:additional |with |further )?(?:reporting|writing|editing|research|translation|compiled|edited|reported|written|produced)(?: and (?:writing|editing|reporting))? (?:in [\p{L} ]{2,30} )?by \p{Lu}/iu;
const AGENCY =
  /^(?:(?:the )?associated press|reuters|agence france-presse|afp|ap|pa media|press association|dpa|bloomberg(?: news)?|staff(?: and agencies| reporters?| writers?)?|agencies|(?:our|from our) (?:own )?(?:correspondent|reporter|staff)s?|guardian staff(?: and agencies)?|news agencies|newsroom|editorial(?: board)?|the editorial board)$/i;
const ROLE =
  /\b(?:editor|correspondent|reporter|columnist|writer|analyst|bureau chief|chief|producer|critic|journalist|contributor|author|professor|lecturer|fellow|commentator|staff|redakteur(?:in)?|korrespondent(?:in)?|journaliste|redactora?|corresponsal)\b/iu;
const PARTICLE = new Set(
  'de del della der den di da do dos du la le van von bin ibn al el y ter ten abu ben'.split(' '),
);
const NOT_NAMES = new Set(
  'the a an in on at of for to and or how why what when where who this that these new news breaking exclusive opinion analysis dear yours'.split(
    ' ',
  ),
);
const STATES_DATE =
  /^[([*_]*(?:published|first published|updated|last updated|last modified|modified|posted|date|issued|created|filed|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato)\b/iu;
const DATE_TOKEN =
  /^(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[.:h]\d{2}(?:[.:]\d{2})?(?:am|pm)?|\d{1,2}(?:am|pm)|am|pm|a\.m|p\.m|gmt|bst|utc|cet|cest|est|edt|et|pst|pdt|pt|ist|at|of|de|t?\d{2}:\d{2}(?::\d{2})?z?|[-|–—·•,/]+|\d{4}-\d{2}-\d{2}t[\d:.z+-]+)$/iu;
const DATED = /\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const tokensOf = (text: string): string[] =>
  text
    .trim()
    .split(/[\s,]+/u)
    .filter((t) => t !== '');

/** A line that is a date and time alone, or says when the piece was published or updated. */
export function isDateLine(text: string): boolean {
  const tokens = tokensOf(text.replace(/[()[\]*_]/g, ' '));
  if (tokens.length === 0 || tokens.length > 16 || text.length > 160) return false;
  if (STATES_DATE.test(text) && /\d|ago/.test(text)) return true;
  return /\d/.test(text) && DATED.test(text) && tokens.every((t) => DATE_TOKEN.test(t.replace(/\.$/, '')));
}

/** Two to four words that could be a person's name. */
export function isName(text: string): boolean {
  const tokens = tokensOf(text.replace(/^(?:dr|prof|sir|dame|lord|mr|mrs|ms)\.? /i, ''));
  if (tokens.length < 2 || tokens.length > 4) return false;
  const named = tokens.filter((t) => /^\p{Lu}[\p{L}'’.-]*$/u.test(t) && !NOT_NAMES.has(t.toLowerCase()));
  return named.length >= 2 && tokens.every((t) => named.includes(t) || PARTICLE.has(t.toLowerCase()));
}

/** `Jane Doe and John Roe in Paris`, `Jane Doe, political editor`, `Jane Doe | 3 March 2024`. */
function isNamed(text: string): boolean {
  const [first = '', ...rest] = text.split(/ in (?=\p{Lu})|, | \| | and | & | [–—-] | • | · /u);
  if (!isName(first)) return isName(first.split(' ').slice(0, 2).join(' ')) && isShortRole(first);
  return rest.every(
    (part) =>
      isName(part) ||
      ROLE.test(part) ||
      isDateLine(part) ||
      /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(part),
  );
}

const isShortRole = (text: string): boolean => countWords(text) <= 7 && ROLE.test(text);

/**
 * Who wrote it and when: `By …`, credits, agencies, date lines; at the head of a piece also a bare name with place or
 * office.
 */
export function isByline(text: string, atHead: boolean): boolean {
  if (text.length > 240) return false;
  if (isDateLine(text)) return true;
  if (CREDITS.test(text)) return countWords(text) <= 40;
  const words = countWords(text);
  const by = BY.exec(text);
  if (by && words <= 24 && startsWithName(text.slice(by[0].length), atHead))
    return !endsLikeASentence(text) || words <= 5;
  if (!atHead || words > 16 || endsLikeASentence(text)) return false;
  return AGENCY.test(text.trim()) || isNamed(text.trim());
}

function startsWithName(rest: string, atHead: boolean): boolean {
  if (AGENCY.test(rest.trim())) return true;
  const [first = ''] = rest.split(/,| and | & | in | \| | [–—-] | for | at |\n/u);
  return (
    isName(first) ||
    isShortRole(first) ||
    (atHead && (isAllCapitals(first) || /^\p{Lu}\S+(?: \p{Lu}\S+){0,3}/u.test(first)))
  );
}

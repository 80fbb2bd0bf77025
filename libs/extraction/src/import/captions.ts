import { countWords, endsLikeASentence } from './line-shapes.js';

const STARTS =
  /^[([*_]*(?:pictured|photo|photograph|image|picture|caption|figure|fig\.?|graphic|chart|map|video|illustration|infographic|above|below|left|right|top|file photo|file picture|file image|source|bild|foto|légende|photo d['’]illustration)(?: \d{1,3})?(?: (?:above|below|left|right|by))? ?[:.|–—]/iu;
const CREDITED =
  /(?:\/ ?(?:getty(?: images)?|ap|afp|reuters|epa|pa|shutterstock|alamy|anadolu|xinhua|dpa|rex|bloomberg|the guardian|the observer)\b[^.]{0,40}|(?:photo|photograph|picture|image|illustration|composite|credit|courtesy)(?: by| of| credit)? ?[:/][^.]{0,80}|\((?:ap|afp|reuters|epa|pa|getty(?: images)?|file|file photo)(?: photo)?(?:\/[^)]{0,60})?\)|\[[^\]/]{1,60}\/[^\]]{1,60}\]|[|©] ?[^.|]{0,60})[)\]]?\.?$/iu;
const PLACED =
  /(?:, (?:left|right|cent(?:re|er)|second from (?:left|right)),|\((?:left|right|l|r|pictured|above|below)\)|\bpictured (?:in|at|with|here|on|above|below)\b|, pictured\b)/iu;
const MOST_WORDS = 60;

/** A line under a picture, told by how it starts, by its credit, or by `left`, `right`, `pictured`. */
export function isCaption(text: string): boolean {
  if (text.length > 500 || countWords(text) > MOST_WORDS) return false;
  if (STARTS.test(text)) return true;
  if (CREDITED.test(text.slice(-160)) && !/^["“]/u.test(text)) return true;
  return PLACED.test(text) && (!endsLikeASentence(text) || countWords(text) <= 25);
}

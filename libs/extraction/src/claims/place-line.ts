const LONGEST = 60;
const MOST_WORDS = 9;
const FEWEST_CAPITALS = 3;

/** How many units of a paragraph are its dateline: "PORT ANSTEY, Nov 20 — ", "LONDON (Agency) - "; 0 where it has none. */
export function lengthOfPlaceLine(text: string): number {
  const head = text.slice(0, LONGEST);
  const dash = /\s[—–-]{1,2}\s+/u.exec(head);
  if (!dash) return 0;
  const place = head.slice(0, dash.index);
  const first = (place.split(/[,(]/u)[0] ?? '').trim();
  const isCapital = first.length >= FEWEST_CAPITALS && /^[\p{Lu} '’.-]+$/u.test(first);
  return isCapital && place.split(/\s+/u).length <= MOST_WORDS ? dash.index + dash[0].length : 0;
}

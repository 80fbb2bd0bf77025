import { isDate, isNoName, isPointing, isTimeReference, isTruthWord } from './cues.js';
import type { Document } from './document.js';
import { otherPeople, peopleIn, type Change, type Scenes, type Stretch } from './scenes.js';

const LOOK_BACK = 3;

/** The lines before a line that stand in its block, nearest first. */
function* linesBefore(doc: Document, line: number): Generator<number> {
  const block = doc.lines[line]?.block;
  for (let k = line - 1; k >= Math.max(0, line - LOOK_BACK) && doc.lines[k]?.block === block; k--) yield k;
}

const foldsOf = (doc: Document, line: number): string[] => {
  const at = doc.lines[line];
  return at ? doc.words.slice(at.from, at.to).map((word) => word.fold) : [];
};

/** Whether a line says “that year”, “a week later”, and names no date itself. */
function pointsToTime(doc: Document, line: number): boolean {
  const folds = foldsOf(doc, line);
  return !folds.some(isDate) && folds.some((fold, k) => isTimeReference(fold, folds[k + 1] ?? ''));
}

/** The dates of the nearest line before that names any. */
function timeBefore(doc: Document, line: number): string {
  for (const k of linesBefore(doc, line)) {
    const dates = foldsOf(doc, k).filter(isDate);
    if (dates.length > 0) return dates.join(' ');
  }
  return '';
}

/** “That is not true.” after a line: the words of a sentence whose whole matter is whether the one before it holds. */
function judgementAfter(doc: Document, line: number): string {
  const next = doc.lines[line + 1];
  if (!next || next.block !== doc.lines[line]?.block) return '';
  const folds = foldsOf(doc, line + 1);
  if (!folds.some(isTruthWord)) return '';
  const points =
    folds[0] === 'that' || folds.slice(0, 2).some(isPointing) || (folds[0] === 'the' && folds.length < 12);
  return points || folds.length <= 4 ? folds.join(' ') : '';
}

const FEW_WORDS = 3;

/** Names and years in a heading; in one of few words every capitalised word may be a name. */
function subjectsOf(heading: string, names: ReadonlySet<string>): string {
  const all = heading.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return all
    .filter((word) => {
      const fold = word.toLowerCase();
      if (isDate(fold)) return true;
      return /^\p{Lu}/u.test(word) && !isNoName(fold) && (all.length <= FEW_WORDS || names.has(fold));
    })
    .map((word) => word.toLowerCase())
    .join(' ');
}

/** “That year” is another where the year before it is. */
export function timeChange(
  before: Document,
  after: Document,
  was: Stretch,
  is: Stretch,
  moved: boolean,
): Change | null {
  const [line, lineNow] = [before.words[was.from]?.line ?? 0, after.words[is.from]?.line ?? 0];
  if (!pointsToTime(before, line)) return null;
  const [old, now] = [timeBefore(before, line), timeBefore(after, lineNow)];
  if (old === now) return null;
  return { why: `the time it refers to may have changed from “${old}” to “${now}”`, placeOnly: moved };
}

/** A sentence without a name of its own is about what its heading says. */
export function sectionChange(scenes: Scenes, was: Stretch, is: Stretch): Change | null {
  const { before, after, names } = scenes;
  const [line, lineNow] = [before.words[was.from]?.line ?? 0, after.words[is.from]?.line ?? 0];
  const headingOf = (doc: Document, at: number): string =>
    scenes.headings.get(doc)?.get(doc.lines[at]?.block ?? -1) ?? '';
  const [old, now] = [headingOf(before, line), headingOf(after, lineNow)];
  if (old === now || peopleIn(scenes, before, line) !== '') return null;
  const [subjects, subjectsNow] = [subjectsOf(old, names), subjectsOf(now, names)];
  if (!subjects || !subjectsNow || !otherPeople(subjects, subjectsNow)) return null;
  return { why: `it now stands under “${now}” instead of “${old}”`, placeOnly: true };
}

export function judgementChange(before: Document, after: Document, was: Stretch, is: Stretch): string | null {
  const old = judgementAfter(before, before.words[was.to - 1]?.line ?? 0);
  const now = judgementAfter(after, after.words[is.to - 1]?.line ?? 0);
  if (old === now) return null;
  return now
    ? `the next sentence now judges it: “${now}”`
    : `the next sentence no longer judges it: “${old}”`;
}

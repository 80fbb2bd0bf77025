import { isDeictic, isPersonal, isPointing, isSpeech } from './cues.js';
import type { Document } from './document.js';
import { judgementChange, sectionChange, timeChange } from './references.js';
import { otherPeople, peopleIn, type Change, type Scenes, type Stretch } from './scenes.js';

/** What around a claim changed its meaning though its own words stand; `null` where nothing did. */
export function contextChange(scenes: Scenes, was: Stretch, is: Stretch, moved: boolean): Change | null {
  const { before, after } = scenes;
  const stale = (why: string | null): Change | null => (why === null ? null : { why, placeOnly: false });
  return (
    kindChange(before, after, was, is) ??
    stale(quotationChange(before, after, was, is)) ??
    stale(speakerChange(scenes, was, is)) ??
    antecedentChange(scenes, was, is, moved) ??
    timeChange(before, after, was, is, moved) ??
    sectionChange(scenes, was, is) ??
    stale(judgementChange(before, after, was, is)) ??
    openingChange(before, after, was, is, moved) ??
    stale(scenes.datelineChange && some(before, was, isDeictic) ? scenes.datelineChange : null)
  );
}

const some = (doc: Document, at: Stretch, test: (fold: string) => boolean): boolean => {
  for (let k = at.from; k < at.to; k++) if (test(doc.words[k]?.fold ?? '')) return true;
  return false;
};

function kindChange(before: Document, after: Document, was: Stretch, is: Stretch): Change | null {
  const kindOf = (doc: Document, at: Stretch) => doc.blocks.get(doc.words[at.from]?.block ?? -1)?.kind;
  const [old, now] = [kindOf(before, was), kindOf(after, is)];
  if (old === now) return null;
  if (now === 'residue')
    return { why: 'it moved into a note or other matter beside the text', placeOnly: true };
  if (now === 'quote') return { why: 'it now stands as somebody’s words', placeOnly: true };
  if (old === 'quote') return { why: 'it no longer stands as somebody’s words', placeOnly: true };
  return null;
}

function quotationChange(before: Document, after: Document, was: Stretch, is: Stretch): string | null {
  const [old, now] = [before.quoted[was.from], after.quoted[is.from]];
  if (old === now) return null;
  return now ? 'it now stands inside quotation marks' : 'it no longer stands inside quotation marks';
}

function speakerChange(scenes: Scenes, was: Stretch, is: Stretch): string | null {
  const { before, after } = scenes;
  const quoted = (doc: Document, at: Stretch): boolean => {
    const kind = doc.blocks.get(doc.words[at.from]?.block ?? -1)?.kind;
    return doc.quoted[at.from] === 1 || kind === 'quote' || kind === 'pull_quote';
  };
  if (!quoted(before, was)) return null;
  const [old, now] = [speakerOf(scenes, before, was), speakerOf(scenes, after, is)];
  return old === now || !otherPeople(old, now) ? null : `its speaker changed from “${old}” to “${now}”`;
}

/** The nearest attribution outside the quotation: its own sentence, then those after and before it. */
function speakerOf(scenes: Scenes, doc: Document, at: Stretch): string {
  const line = doc.words[at.from]?.line ?? 0;
  const block = doc.lines[line]?.block;
  for (const step of [0, 1, -1, 2, -2, 3, -3]) {
    const other = doc.lines[line + step];
    if (!other || (other.block !== block && Math.abs(step) > 1)) continue;
    for (let k = other.from; k < other.to; k++) {
      if (doc.quoted[k] || !isSpeech(doc.words[k]?.fold ?? '')) continue;
      return peopleIn(scenes, doc, line + step);
    }
  }
  return '';
}

const LOOK_BACK = 3;

/** The nearest sentence before that names somebody or something: whom a pronoun most likely means. */
function antecedentOf(scenes: Scenes, doc: Document, at: Stretch): { line: number; people: string } {
  const line = doc.words[at.from]?.line ?? 0;
  for (let k = line - 1; k >= Math.max(0, line - LOOK_BACK); k--) {
    const kind = doc.blocks.get(doc.lines[k]?.block ?? -1)?.kind;
    if (kind === 'headline' || kind === 'subhead' || kind === 'byline') continue;
    const people = peopleIn(scenes, doc, k);
    if (people) return { line: k, people };
  }
  return { line: -1, people: '' };
}

function antecedentChange(scenes: Scenes, was: Stretch, is: Stretch, moved: boolean): Change | null {
  const { before } = scenes;
  const line = before.words[was.from]?.line ?? 0;
  const kind = pronounIn(scenes, before, line, was.to);
  if (!kind) return null;
  const [old, now] = [antecedentOf(scenes, before, was), antecedentOf(scenes, scenes.after, is)];
  if (!otherPeople(old.people, now.people)) return null;
  const block = before.lines[line]?.block;
  if (kind === 'thing' && !(before.lines[old.line]?.block === block && aligned(scenes, old.line, now.line)))
    return null;
  const why = `what it refers to may have changed from “${old.people}” to “${now.people}”`;
  return { why, placeOnly: moved };
}

/** A pronoun that points out of its sentence: at its head, or with no name anywhere around it. */
function pronounIn(scenes: Scenes, doc: Document, line: number, end: number): 'person' | 'thing' | null {
  const at = doc.lines[line];
  let found: 'person' | 'thing' | null = null;
  let named = false;
  for (let k = at?.from ?? 0; k < (at?.to ?? 0); k++) {
    const word = doc.words[k];
    if (!word) break;
    if (/^\p{Lu}/u.test(word.strict) && scenes.names.has(word.fold)) named = true;
    // “The company …” at the head of a sentence that names nobody points back as “it” does.
    const described = k === at?.from && word.fold === 'the';
    const kind = isPersonal(word.fold) ? 'person' : isPointing(word.fold) || described ? 'thing' : null;
    if (kind === null || k >= end || doc.quoted[k]) continue;
    if (described) {
      found = kind;
      continue;
    }
    if (k - (at?.from ?? 0) < 2 && !named) return kind;
    found ??= kind;
  }
  return named ? null : found;
}

function aligned({ before, after, words }: Scenes, old: number, now: number): boolean {
  const at = before.lines[old];
  for (let k = at?.from ?? 0; k < (at?.to ?? 0); k++)
    if (after.words[words.to[k] ?? -1]?.line === now) return true;
  return false;
}

/** A sentence that ends in a colon governs what follows it, to the end of its list. */
function openingChange(
  before: Document,
  after: Document,
  was: Stretch,
  is: Stretch,
  moved: boolean,
): Change | null {
  const [old, now] = [openingOf(before, was), openingOf(after, is)];
  if (old === now) return null;
  return { why: 'what it is introduced by changed', placeOnly: moved };
}

function openingOf(doc: Document, at: Stretch): string {
  const line = doc.words[at.from]?.line ?? 0;
  const kind = doc.blocks.get(doc.lines[line]?.block ?? -1)?.kind;
  let k = line - 1;
  if (kind === 'list_item')
    while (k > 0 && doc.blocks.get(doc.lines[k]?.block ?? -1)?.kind === 'list_item') k--;
  const last = doc.lines[k];
  if (!last) return '';
  return doc.blocks.get(last.block)?.text.charAt(last.end - 1) === ':' ? last.key : '';
}

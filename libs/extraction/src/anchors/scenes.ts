import { isNoName, isRole } from './cues.js';
import { datelineOf } from './dateline.js';
import type { Document } from './document.js';
import type { WordAlignment } from './align-words.js';

/** Where a claim's words stand: word numbers, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Change {
  readonly why: string;
  /** Only its surroundings are others; a person may find that it still says the same. */
  readonly placeOnly: boolean;
}

export interface Scenes {
  readonly before: Document;
  readonly after: Document;
  readonly names: ReadonlySet<string>;
  readonly words: WordAlignment;
  readonly datelineChange: string | null;
  /** The subhead over each block of either text, by the block's index. */
  readonly headings: ReadonlyMap<Document, ReadonlyMap<number, string>>;
}

/** Words that are capitalised inside sentences of running text, in either version: names, as far as one can see. */
function namesOf(docs: readonly Document[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const doc of docs)
    for (const line of doc.lines) {
      const kind = doc.blocks.get(line.block)?.kind;
      if (kind === 'headline' || kind === 'subhead') continue;
      for (let k = line.from + 1; k < line.to; k++) {
        const word = doc.words[k];
        if (word && /^\p{Lu}/u.test(word.strict) && !isNoName(word.fold)) names.add(word.fold);
      }
    }
  return names;
}

/** The headline is over all of the article alike and is none of them. */
function headingsOf(doc: Document): ReadonlyMap<number, string> {
  const over = new Map<number, string>();
  let heading = '';
  for (const { index, kind, text } of doc.order) {
    over.set(index, heading);
    if (kind === 'subhead') heading = text;
  }
  return over;
}

export function scenesOf(before: Document, after: Document, words: WordAlignment): Scenes {
  const [was, is] = [datelineOf(before), datelineOf(after)];
  return {
    before,
    after,
    words,
    names: namesOf([before, after]),
    headings: new Map([before, after].map((doc) => [doc, headingsOf(doc)])),
    datelineChange: was === is ? null : `the dateline changed from “${was}” to “${is}”`,
  };
}

/** Whom a line names outside quotation marks, in their order. */
export function peopleIn(scenes: Scenes, doc: Document, line: number): string {
  const at = doc.lines[line];
  const found = new Set<string>();
  for (let k = at?.from ?? 0; k < (at?.to ?? 0); k++) {
    const word = doc.words[k];
    if (!word || doc.quoted[k]) continue;
    const capital = /^\p{Lu}/u.test(word.strict) && scenes.names.has(word.fold);
    if (capital || isRole(word.fold)) found.add(word.fold.replace(/['’]s$/, ''));
  }
  return [...found].join(' ');
}

/** Names gone and others come; or a name come before the one that stood first. One name fewer is no other person. */
export function otherPeople(old: string, now: string): boolean {
  const [was, is] = [old.split(' '), now.split(' ')];
  if (old === now || is.every((name) => was.includes(name) && now !== '')) return false;
  return was.some((name) => !is.includes(name)) || was[0] !== is[0];
}

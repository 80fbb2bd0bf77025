import type { DeskRole } from './vocabulary.js';

/** Who may do something, as words of a sentence. */
export const ROLE_NAME: Record<DeskRole, string> = {
  author: 'an author',
  checker: 'a checker',
  editor: 'an editor',
  desk_head: 'the desk head',
  legal: 'legal',
  auditor: 'an auditor',
  admin: 'an admin',
};

export const eitherOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

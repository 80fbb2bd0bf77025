import type { article } from './en/article.js';
import type { check } from './en/check.js';
import type { desk } from './en/desk.js';
import type { frame } from './en/frame.js';
import type { gate } from './en/gate.js';
import type { moves } from './en/moves.js';
import type { admin } from './en/pages/admin.js';
import type { audit } from './en/pages/audit.js';
import type { bell } from './en/pages/bell.js';
import type { board } from './en/pages/board.js';
import type { edit } from './en/pages/edit.js';
import type { inbox } from './en/pages/inbox.js';
import type { invite } from './en/pages/invite.js';
import type { jobs } from './en/pages/jobs.js';
import type { profile } from './en/pages/profile.js';
import type { report } from './en/pages/report.js';
import type { revision } from './en/pages/revision.js';
import type { search } from './en/pages/search.js';
import type { signIn } from './en/pages/sign-in.js';
import type { trends } from './en/pages/trends.js';
import type { words } from './en/words.js';

/** What every page may say: one file a subject, sent together. */
interface CoreTexts {
  article: typeof article;
  check: typeof check;
  desk: typeof desk;
  frame: typeof frame;
  gate: typeof gate;
  moves: typeof moves;
  words: typeof words;
}

/** What is said on one page, or on few: sent with the page. */
interface PageTexts {
  admin: typeof admin;
  audit: typeof audit;
  bell: typeof bell;
  board: typeof board;
  edit: typeof edit;
  inbox: typeof inbox;
  invite: typeof invite;
  jobs: typeof jobs;
  profile: typeof profile;
  report: typeof report;
  revision: typeof revision;
  search: typeof search;
  'sign-in': typeof signIn;
  trends: typeof trends;
}

type Sections = CoreTexts & PageTexts;
type All<T> = { [S in keyof T]: (section: T[S]) => void }[keyof T] extends (section: infer I) => void
  ? I
  : never;

export type TextPage = keyof PageTexts;
export type Texts = All<Sections>;
export type TextKey = keyof Texts;
/** A section of the English in another language: the same keys. */
export type TextsOf<S extends keyof Sections> = Readonly<Record<keyof Sections[S], string>>;
/** The texts at hand in one language. */
export type Catalogue = Readonly<Partial<Record<TextKey, string>>>;

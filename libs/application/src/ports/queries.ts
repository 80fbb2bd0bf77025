import type { AnswerChoice } from '@stet/domain';
import type { KeptFile } from './evidence.js';

export interface AuthorAnswer {
  readonly answer: string;
  readonly choice: AnswerChoice | null;
  readonly url: string | null;
  readonly files: readonly KeptFile[];
  /** `null` is the author by a link. */
  readonly by: string | null;
}

export interface QueryLinkRecord {
  readonly query: string;
  readonly claim: string;
  readonly expiresAt: Date;
  readonly revoked: boolean;
  readonly used: boolean;
  readonly queryOpen: boolean;
}

export interface QueryStore {
  openQuery(claim: string): Promise<{ readonly id: string } | null>;
  query(
    id: string,
  ): Promise<{ readonly claim: string; readonly question: string; readonly open: boolean } | null>;
  ask(query: { id: string; claim: string; question: string; by: string }): Promise<void>;
  answer(query: string, answer: AuthorAnswer): Promise<void>;
  closeQueries(claim: string): Promise<void>;
  /** A new link ends the one before; gives the time it lives until. */
  issueLink(link: { tokenHash: Buffer; query: string; by: string; hours: number }): Promise<Date>;
  revokeLink(query: string): Promise<boolean>;
  /** By the hash of its token; `lock` holds the row, so that two answers at once are one. */
  link(tokenHash: Buffer, lock?: boolean): Promise<QueryLinkRecord | null>;
  useLink(tokenHash: Buffer): Promise<void>;
}

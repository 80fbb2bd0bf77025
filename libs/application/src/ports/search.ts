/** What somebody looks for again and again on a desk, under a name of their own. */
export interface SavedFilter {
  readonly id: string;
  readonly person: string;
  readonly desk: string;
  readonly name: string;
  /** The query of the search page, as in its address: `q=harbour&state=queued`. */
  readonly query: string;
}

export interface SearchStore {
  /** Notes the words of up to `limit` entries of the log that have not been read yet, the oldest first. */
  readLogWords(limit: number): Promise<number>;
  filter(id: string): Promise<SavedFilter | null>;
  countFilters(person: string, desk: string): Promise<number>;
  /** False where the person has one of that name already. */
  insertFilter(filter: SavedFilter): Promise<boolean>;
  saveFilter(filter: SavedFilter): Promise<boolean>;
  dropFilter(id: string): Promise<void>;
}

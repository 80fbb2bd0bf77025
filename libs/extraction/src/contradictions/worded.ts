/** A claim as it is compared: its words, and where it stands when that is known. */
export interface Worded {
  readonly id: string;
  readonly exact: string;
  readonly block?: number;
  /** Index of its sentence. */
  readonly sentence?: number;
  /** It looks ahead: another figure for it may be another plan. */
  readonly outlook?: boolean;
  /** It stands in a headline, standfirst, caption or pull quote: the body has to bear it out. */
  readonly echo?: boolean;
}

/** A sentence put together again from the claims it was cut into. */
export interface Rejoined {
  readonly ids: readonly string[];
  readonly text: string;
  readonly block: number | undefined;
}

export function sentencesIn(claims: readonly Worded[]): Rejoined[] {
  const joined: Rejoined[] = [];
  let last: number | undefined;
  for (const { id, exact, block, sentence } of claims) {
    const open = joined.at(-1);
    if (open && sentence !== undefined && sentence === last)
      joined[joined.length - 1] = { ...open, ids: [...open.ids, id], text: `${open.text}, ${exact}` };
    else joined.push({ ids: [id], text: exact, block });
    last = sentence;
  }
  return joined;
}

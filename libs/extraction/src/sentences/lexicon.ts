/** Words a language's full stops depend on; all in lower case, without the last stop. */
export interface Lexicon {
  /** Stand before a name: never the end of a sentence ("Dr."). */
  readonly titles: ReadonlySet<string>;
  /** Stand before a number ("No. 7"); ordinary words before anything else. */
  readonly numbered: ReadonlySet<string>;
  /** Never the end of a sentence, whatever follows ("e.g."). */
  readonly never: ReadonlySet<string>;
  /** May end a sentence or stand inside one: what follows decides ("Inc."). */
  readonly mayEnd: ReadonlySet<string>;
  /** Units of measure, abbreviations only after a number ("6 in."). */
  readonly units: ReadonlySet<string>;
  /** Usually the end when a capital follows ("etc."). */
  readonly usuallyEnd: ReadonlySet<string>;
  /** Times of the day ("a.m."). */
  readonly hours: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** Follow a time or a date in the same sentence ("Monday", "EST"). */
  readonly afterHours: ReadonlySet<string>;
  /** Begin a sentence far more often than they follow an abbreviation. */
  readonly starters: ReadonlySet<string>;
  /** Begin a sentence even after a heading with no stop: hardly ever capitalised inside one. */
  readonly headingEnders: ReadonlySet<string>;
  /** Head a numbered caption or part ("Figure 3."). */
  readonly heads: ReadonlySet<string>;
  /** In lower case after a full stop they carry the sentence on: the stop is an abbreviation's. */
  readonly goesOn: ReadonlySet<string>;
  /** End a letter: a comma and a name follow. */
  readonly valedictions: ReadonlySet<string>;
  /** Open a letter ("Dear Ann,"): after the comma or colon it begins. */
  readonly salutations: ReadonlySet<string>;
  /** Before a colon they begin a credit or a field: "Photo:". */
  readonly labels: ReadonlySet<string>;
  /** Headings of sections, known by their words alone. */
  readonly sections: ReadonlySet<string>;
  /** Open an adverbial of time ("At 5 a.m. Mr. Smith …"). */
  readonly openings: ReadonlySet<string>;
  /** Verbs that report speech. */
  readonly reporting: ReadonlySet<string>;
  /** Names written with an exclamation mark. */
  readonly exclaimed: ReadonlySet<string>;
  /** Stand before a letter that is a label ("vitamin C", "Area B"): its stop ends the sentence. */
  readonly lettered: ReadonlySet<string>;
  /** Never the last word of a sentence: a line that ends with one goes on in the next. */
  readonly dangling: ReadonlySet<string>;
  /** A number and a full stop are an ordinal before a capital ("3. Oktober"). */
  readonly ordinals: boolean;
}

export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

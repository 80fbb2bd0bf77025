/** A claim as it is compared: its words, and where it stands when that is known. */
export interface Worded {
  readonly id: string;
  readonly exact: string;
  readonly block?: number;
  /** Index of its sentence. */
  readonly sentence?: number;
  /** It looks ahead: another figure for it may be another plan. */
  readonly outlook?: boolean;
}

/** A claim as it is compared: its words, and where it stands when that is known. */
export interface Worded {
  readonly id: string;
  readonly exact: string;
  readonly block?: number;
  /** Index of its sentence. */
  readonly sentence?: number;
}

import type { ClaimState } from '../../types.js';

/** A mark on the colour, so that bars are told apart without it; the first is plain. */
const MARKS = [
  null,
  'M-1,1 l2,-2 M0,8 l8,-8 M7,9 l2,-2',
  'M1.5,1.5 h1 M5.5,5.5 h1',
  'M0,2 h8 M0,6 h8',
  'M2,0 v8 M6,0 v8',
  'M-1,7 l2,2 M0,0 l8,8 M7,-1 l2,2',
  'M0,4 h8 M4,0 v8',
  'M0,0 l8,8 M0,8 l8,-8',
  'M3,3 h3 v3 h-3 z',
] as const;

export interface Ink {
  readonly name: string;
  readonly state?: ClaimState;
  readonly tone?: 'late' | 'near';
}

export const textureId = (chart: string, column: number): string => `${chart}-${column}`;

/** One pattern a column: the colour of its place or state, with its mark. */
export function Textures({ chart, columns }: { chart: string; columns: readonly Ink[] }) {
  return (
    <defs>
      {columns.map(({ name, state, tone }, c) => (
        <pattern
          key={name}
          id={textureId(chart, c)}
          className="texture"
          data-state={state}
          data-tone={tone}
          data-column={(state ?? tone) ? undefined : c}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect width="8" height="8" className="texture-ground" />
          {MARKS[c] && <path d={MARKS[c]} className="texture-mark" />}
        </pattern>
      ))}
    </defs>
  );
}

/** The same as a small square, beside its word. */
export const Swatch = ({ chart, column }: { chart: string; column: number }) => (
  <svg className="swatch" width="14" height="14">
    <rect width="14" height="14" rx="3" fill={`url(#${textureId(chart, column)})`} />
  </svg>
);

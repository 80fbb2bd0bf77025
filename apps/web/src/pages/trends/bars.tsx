import { useId, useState } from 'react';
import { numberWord } from '../../format/number.js';
import { roundTop } from './scale.js';
import { Swatch, textureId, Textures, type Ink } from './textures.js';

export interface Column extends Ink {
  /** As it is read; the file has the number. */
  readonly say?: (value: number) => string;
}

export interface Row {
  readonly name: string;
  /** One a column; null: nothing to say yet. */
  readonly values: readonly (number | null)[];
}

interface Props {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly stacked?: boolean;
}

const HEIGHT = 150;
const MOST_NAMES = 12;
/** So few bars would be boards. */
const FEW = 4;

const total = (values: readonly (number | null)[]): number =>
  values.reduce<number>((a, b) => a + (b ?? 0), 0);
const sayOf = (column: Column | undefined, value: number): string => (column?.say ?? numberWord)(value);

/**
 * A group or a stack of bars a row, by colour, texture and order, with the figures of the row under the pointer in the
 * legend. The table says the same, so that screen readers pass over the drawing.
 */
export function Bars({ columns, rows, stacked = false }: Props) {
  const chart = useId();
  const [over, setOver] = useState<number | null>(null);
  const heights = rows.flatMap(({ values }) => (stacked ? [total(values)] : values.map((v) => v ?? 0)));
  const top = roundTop(Math.max(0, ...heights));
  const width = 100 / rows.length;
  const row = over === null ? undefined : rows[over];
  return (
    <div className="bars" aria-hidden="true" data-few={rows.length < FEW || undefined}>
      <div className="bars-plot">
        <div className="bars-axis">
          <span>{sayOf(columns[0], top)}</span>
          <span>{top === 1 && !columns[0]?.say ? '' : sayOf(columns[0], top / 2)}</span>
          <span>{numberWord(0)}</span>
        </div>
        <svg height={HEIGHT} onPointerLeave={() => setOver(null)}>
          <Textures chart={chart} columns={columns} />
          {[0, 0.5].map((share) => (
            <line key={share} x1="0" x2="100%" y1={share * HEIGHT + 0.5} y2={share * HEIGHT + 0.5} />
          ))}
          {rows.map(({ name, values }, r) => (
            <svg key={name} x={`${r * width}%`} width={`${width}%`} height={HEIGHT}>
              <rect
                className="bars-hit"
                width="100%"
                height={HEIGHT}
                data-over={over === r || undefined}
                onPointerEnter={() => setOver(r)}
              />
              {values.map((value, c) => (
                <Bar
                  key={columns[c]?.name}
                  fill={`url(#${textureId(chart, c)})`}
                  height={((value ?? 0) / top) * HEIGHT}
                  below={stacked ? (total(values.slice(0, c)) / top) * HEIGHT : 0}
                  place={stacked ? 0 : c}
                  places={stacked ? 1 : columns.length}
                />
              ))}
            </svg>
          ))}
        </svg>
      </div>
      <Names rows={rows} />
      <ul className="legend">
        {columns.map((column, c) => {
          const value = row?.values[c];
          return (
            <li key={column.name}>
              <Swatch chart={chart} column={c} /> {column.name}
              {value !== undefined && value !== null && <b> {sayOf(column, value)}</b>}
            </li>
          );
        })}
        {row && <li className="legend-row">{row.name}</li>}
      </ul>
    </div>
  );
}

interface BarProps {
  readonly fill: string;
  readonly height: number;
  readonly below: number;
  readonly place: number;
  readonly places: number;
}

function Bar({ fill, height, below, place, places }: BarProps) {
  if (height <= 0) return null;
  const wide = 80 / places;
  return (
    <rect
      className="bar"
      x={`${10 + place * wide}%`}
      width={`${wide * (places > 1 ? 0.92 : 1)}%`}
      y={HEIGHT - below - height}
      height={height}
      fill={fill}
    />
  );
}

/** Beyond a dozen the ends alone: the bars between them are told under the pointer, or by the table. */
function Names({ rows }: { rows: readonly Row[] }) {
  const named = rows.length <= MOST_NAMES ? rows : [...rows.slice(0, 1), ...rows.slice(-1)];
  return (
    <div className="bars-names" data-ends={named !== rows || undefined}>
      {named.map((row) => (
        <bdi key={row.name}>{row.name}</bdi>
      ))}
    </div>
  );
}

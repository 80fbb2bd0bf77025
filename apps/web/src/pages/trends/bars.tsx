interface Props {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const HEIGHT = 120;
const BAR = 10;
const GAP = 8;
const MOST_NAMES = 12;

/**
 * A group of bars a row. Each column has a colour, its place in the group and its word in the legend; the table says the
 * same in figures, so that screen readers pass over the drawing.
 */
export function Bars({ columns, rows }: Props) {
  const most = Math.max(1, ...rows.flatMap((row) => row.values));
  // Beyond a dozen the ends alone: the bars between them are told by hovering, or by the table.
  const named = rows.length <= MOST_NAMES ? rows : [...rows.slice(0, 1), ...rows.slice(-1)];
  const group = columns.length * BAR + GAP;
  const width = rows.length * group;
  return (
    <div className="bars" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" height={HEIGHT}>
        {rows.map((row, r) =>
          row.values.map((value, c) => {
            const height = (value / most) * (HEIGHT - 4);
            return (
              <rect
                key={`${row.name} ${columns[c]}`}
                className="bar"
                data-column={c}
                x={r * group + GAP / 2 + c * BAR}
                y={HEIGHT - height}
                width={BAR - 1}
                height={height}
              >
                <title>{`${row.name}: ${columns[c]} ${value}`}</title>
              </rect>
            );
          }),
        )}
      </svg>
      <div className="bars-names">
        {named.map((row) => (
          <bdi key={row.name}>{row.name}</bdi>
        ))}
      </div>
      <ul className="legend">
        {columns.map((name, c) => (
          <li key={name}>
            <span className="swatch" data-column={c} /> {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

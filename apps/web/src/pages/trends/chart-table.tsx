import { numberWord } from '../../format/number.js';
import type { Column, Row } from './bars.js';

interface Props {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The figures as everybody can read them. */
export const ChartTable = ({ title, about, columns, rows }: Props) => (
  <table className="table figures">
    <caption className="visually-hidden">{title}</caption>
    <thead>
      <tr>
        <th scope="col">{about}</th>
        {columns.map(({ name }) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.name}>
          <th scope="row">{row.name}</th>
          {row.values.map((value, i) => (
            <td key={columns[i]?.name}>{value === null ? '–' : (columns[i]?.say ?? numberWord)(value)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

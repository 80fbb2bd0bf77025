import { Button } from '@mantine/core';
import { t } from '../../texts/t.js';
import { Section } from '../../ui/section.js';
import { Bars } from './bars.js';
import { csvOf, saveCsv } from './csv.js';

export interface Column {
  readonly name: string;
  /** As it is read; the file and the bars have the number. */
  readonly say?: (value: number) => string;
}

interface Props {
  readonly title: string;
  readonly file: string;
  /** What a row is about, as the head of the first column. */
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** One set of figures: as bars for the eye, as a table for everybody, as a file for a spreadsheet. */
export function Chart({ title, file, about, columns, rows }: Props) {
  const names = columns.map((column) => column.name);
  const save = (): void =>
    saveCsv(
      file,
      csvOf(
        [about, ...names],
        rows.map((row) => [row.name, ...row.values]),
      ),
    );
  return (
    <Section
      title={title}
      className="chart"
      aside={
        <Button variant="default" aria-label={t('trends.csvOf', { title })} onClick={save}>
          {t('trends.csv')}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <p className="empty">{t('trends.nothing')}</p>
      ) : (
        <>
          <Bars columns={names} rows={rows} />
          <details>
            <summary>{t('trends.table')}</summary>
            <table className="table">
              <caption className="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{about}</th>
                  {names.map((name) => (
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
                      <td key={names[i]}>{columns[i]?.say?.(value) ?? value}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </Section>
  );
}

import { Button } from '@mantine/core';
import { t } from '../../texts/t.js';
import { Section } from '../../ui/section.js';
import { Bars, type Column, type Row } from './bars.js';
import { ChartTable } from './chart-table.js';
import { csvOf, saveCsv } from './csv.js';

export interface ChartColumn extends Column {
  /** In the table and the file alone: what would not be read off the same axis. */
  readonly tableOnly?: boolean;
}

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly file: string;
  /** What a row is about, as the head of the first column. */
  readonly about: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly Row[];
  readonly stacked?: boolean;
  readonly wide?: boolean;
}

/** One set of figures: as bars for the eye, as a table for everybody, as a file for a spreadsheet. */
export function Chart({ title, hint, file, about, columns, rows, stacked, wide }: Props) {
  const save = (): void =>
    saveCsv(
      file,
      csvOf(
        [about, ...columns.map((column) => column.name)],
        rows.map((row) => [row.name, ...row.values.map((value) => value ?? '')]),
      ),
    );
  const drawn = columns.filter((column) => !column.tableOnly);
  const drawnRows = rows.map((row) => ({
    ...row,
    values: row.values.filter((_, i) => !columns[i]?.tableOnly),
  }));
  const empty = rows.every((row) => row.values.every((value) => !value));
  return (
    <Section
      title={title}
      className={wide ? 'chart chart-wide' : 'chart'}
      aside={
        <Button variant="default" aria-label={t('trends.csvOf', { title })} onClick={save}>
          {t('trends.csv')}
        </Button>
      }
    >
      {hint && <p className="hint">{hint}</p>}
      {empty ? (
        <p className="empty">{t('trends.nothing')}</p>
      ) : (
        <>
          <Bars columns={drawn} rows={drawnRows} stacked={stacked} />
          <details>
            <summary>{t('trends.table')}</summary>
            <ChartTable title={title} about={about} columns={columns} rows={rows} />
          </details>
        </>
      )}
    </Section>
  );
}

import type { TextsOf } from '../../catalogue.js';

export const trends: TextsOf<'trends'> = {
  'trends.title': 'Zahlen',
  'trends.from': 'Von',
  'trends.to': 'Bis',
  'trends.when': 'Wann',
  'trends.csv': 'CSV',
  'trends.csvOf': '{title} als CSV',
  'trends.table': 'Als Tabelle',
  'trends.nothing': 'Nichts in diesen Tagen.',
  'trends.throughput': 'Durchsatz',
  'trends.found': 'Gefunden',
  'trends.proposed': 'Vorgeschlagen',
  'trends.signedOff': 'Freigegeben',
  'trends.sentBack': 'Zurückgegeben',
  'trends.overrides': 'Außer der Regel',
  'trends.stages': 'Zeit in jedem Zustand',
  'trends.median': 'Median',
  'trends.verdicts': 'Urteile',
  'trends.people': 'Wer was tat',
};

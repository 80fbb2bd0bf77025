import type { TextsOf } from '../../catalogue.js';

export const trends: TextsOf<'trends'> = {
  'trends.title': 'أرقام',
  'trends.from': 'من',
  'trends.to': 'إلى',
  'trends.when': 'متى',
  'trends.csv': 'CSV',
  'trends.csvOf': '{title} بصيغة CSV',
  'trends.table': 'جدولًا',
  'trends.nothing': 'لا شيء في هذه الأيام.',
  'trends.throughput': 'الإنجاز',
  'trends.found': 'وُجد',
  'trends.proposed': 'اقتُرح',
  'trends.signedOff': 'وُقّع',
  'trends.sentBack': 'أُعيد',
  'trends.overrides': 'تجاوزات',
  'trends.stages': 'المدة في كل حالة',
  'trends.median': 'الوسيط',
  'trends.verdicts': 'الأحكام',
  'trends.people': 'من فعل ماذا',
};

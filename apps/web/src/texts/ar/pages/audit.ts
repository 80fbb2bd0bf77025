import type { TextsOf } from '../../catalogue.js';

export const audit: TextsOf<'audit'> = {
  'audit.title': 'السجل',
  'audit.head':
    '{count, plural, zero {لا قيود} one {قيد واحد} two {قيدان} few {# قيود} many {# قيدًا} other {# قيد}} متسلسلة؛ الرأس',
  'audit.article': 'المقال',
  'audit.allArticles': 'كل المقالات',
  'audit.oneClaim': 'ادعاء واحد فقط.',
  'audit.showAll': 'اعرض الكل',
  'audit.empty': 'لم يحدث شيء هنا بعد.',
  'audit.earlier': 'قيود أقدم',
  'audit.list': 'القيود، الأحدث أولًا',
  'audit.in': 'في',
  'audit.theArticle': 'المقال',
  'audit.as': 'بصفة {roles}',
  'audit.via': 'عبر {via}',
  'audit.entry': 'القيد {seq}',

  'axis.state': 'الحالة',
  'axis.verdict': 'الحكم',
  'axis.edit': 'الصياغة',
  'axis.legal': 'قانوني',
};

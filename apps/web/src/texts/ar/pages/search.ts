import type { TextsOf } from '../../catalogue.js';

export const search: TextsOf<'search'> = {
  'search.for': 'ابحث في الادعاءات والمقالات والأدلة والسجل',
  'search.narrow': 'تضييق النتائج',
  'search.everywhere': 'في كل مكان',
  'search.in.articles': 'المقالات',
  'search.in.claims': 'الادعاءات',
  'search.in.evidence': 'الأدلة',
  'search.in.audit': 'سجل التدقيق',
  'search.from': 'من',
  'search.to': 'إلى',
  'search.found':
    '{count, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
  'search.what':
    'اعثر على ادعاء بكلماته، وعلى مقال بنصه، وعلى مصدر باسمه أو عنوانه، وعلى ما كُتب في السجل. «بين علامتي اقتباس» يُحفظ الترتيب، و‎-كلمة تستبعدها. ومن دون كلمات ضيّق القائمة بالحالة أو الشخص أو اليوم.',
  'search.nothing': 'لا شيء هنا يطابق. جرّب كلمات أقل أو تضييقًا أقل.',
  'search.load': 'النتائج',
  'search.more': 'عرض المزيد',
  'search.spelledAlike': 'لا كلمات مطابقة؛ هذه متقاربة في الكتابة.',
  'search.inArticle': '{title} · الادعاء {number}',
  'search.confidential': 'سري',
  'search.selectClaim': 'اختيار الادعاء {number} من {title}',
  'search.select': 'اختيار الادعاء أو تركه',
  'search.next': 'النتيجة التالية',
  'search.previous': 'النتيجة السابقة',
  'search.saved': 'المرشحات المحفوظة',
  'search.save': 'حفظ هذا المرشح',
  'search.name': 'اسم المرشح',
  'search.keep': 'حفظ',
  'search.rename': 'إعادة تسمية {name}',
  'search.delete': 'حذف {name}',

  'bulk.title': 'خطوة واحدة لكل الادعاءات المختارة',
  'bulk.selected':
    '{count, plural, zero {لا ادعاءات مختارة} one {ادعاء واحد مختار} two {ادعاءان مختاران} few {# ادعاءات مختارة} many {# ادعاءً مختارًا} other {# ادعاء مختار}}',
  'bulk.clear': 'إلغاء الاختيار',
  'bulk.move': 'الخطوة',
  'bulk.preview': 'معاينة',
  'bulk.oneByOne': 'ادعاء واحد في كل مرة فقط',
  'bulk.oneByOneWhy':
    'لا يجري الاقتراح والتوقيع والفصل والإجازة القانونية بالجملة: التوقيع يعني أن إنسانًا قرأ الادعاء.',
  'bulk.would': '{fine} من {count} ستتحرك',
  'bulk.done': '{fine} من {count} تحركت',
  'bulk.each': 'ادعاءً ادعاءً',
  'bulk.becomes': 'يصبح',
  'bulk.apply':
    '{count, plural, zero {لا ادعاءات لتحريكها} one {تحريك ادعاء واحد} two {تحريك ادعاءين} few {تحريك # ادعاءات} many {تحريك # ادعاءً} other {تحريك # ادعاء}}',
};

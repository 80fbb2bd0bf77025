import type { TextsOf } from '../../catalogue.js';

export const edit: TextsOf<'edit'> = {
  'editor.page': 'تحرير',
  'editor.pageTitle': 'تحرير · {title}',
  'editor.from': 'من النسخة {number}',
  'editor.text': 'نص المقال',
  'editor.save': 'احفظ نسخة جديدة',
  'editor.discard': 'تخلَّ عن تغييراتي',
  'editor.restored': 'عاد نصك غير المحفوظ؛ كان محفوظًا في هذا المتصفح.',
  'editor.otherDraft': 'لم يؤخذ نصك الذي بدأ من نسخة أقدم: سيُستبدل حالما تكتب.',
  'editor.behind': 'وصلت النسخة {number} في هذه الأثناء؛ ما كتبته محفوظ لكنه لا يُحفظ فوقها.',
  'editor.gone': 'لم تعد كلمات هذا الادعاء موجودة.',
  'editor.trial': 'أثر الحفظ',
  'editor.correction': 'يفتح الحفظ تصحيحًا. ويمكن كتابة ما يقال للقراء لاحقًا.',
  'editor.untouched': 'لم يتغيّر شيء بعد.',
  'editor.looking': 'يجري النظر في أثر ذلك…',
  'editor.voids':
    '{count, plural, =0 {لن يسقط أي توقيع.} zero {لن يسقط أي توقيع.} one {سيسقط توقيع واحد.} two {سيسقط توقيعان.} few {ستسقط # توقيعات.} many {سيسقط # توقيعًا.} other {سيسقط # توقيع.}}',
  'editor.inconsistent': 'سيقول تكرارٌ شيئًا آخر',
};

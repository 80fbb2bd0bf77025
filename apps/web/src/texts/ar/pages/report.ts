import type { TextsOf } from '../../catalogue.js';

export const report: TextsOf<'report'> = {
  'report.title': 'تقرير التحقق',
  'report.back': 'العودة إلى المقال',
  'report.print': 'طباعة',
  'report.save': 'حفظ كملف',
  'report.desk': 'القسم',
  'report.stage': 'المرحلة',
  'report.revision': 'النسخة',
  'report.asOf': 'بتاريخ',
  'report.sum':
    'اعتُمد {signed} من {count, plural, zero {لا ادعاءات} one {ادعاء واحد} two {ادعاءين} few {# ادعاءات} many {# ادعاءً} other {# ادعاء}}.',
  'report.open':
    '{count, plural, zero {لا شيء يمنع النشر.} one {ادعاء واحد ما زال يمنع النشر.} two {ادعاءان ما زالا يمنعان النشر.} few {# ادعاءات ما زالت تمنع النشر.} many {# ادعاءً ما زالت تمنع النشر.} other {# ادعاء ما زالت تمنع النشر.}}',
  'report.published': 'ما نُشر',
  'report.release': 'النسخة {revision}، أجاز نشرها {name} في {time}',
  'report.overridden': 'أُجيز النشر استثناءً:',
  'report.claims': 'الادعاءات',
  'report.noClaims': 'لم يُعثر على ادعاء في هذا النص.',
  'report.claim': 'الادعاء {number}',
  'report.wording': 'الصياغة المقترحة:',
  'report.edit': 'التعديل:',
  'report.places':
    '{count, plural, zero {لا موضع له} one {في موضع واحد} two {في موضعين} few {في # مواضع} many {في # موضعًا} other {في # موضع}}',
  'report.blind': 'يُتحقق منه مرة ثانية؛ تظهر نتيجة التحقق الأول بعد أن تقدّم نتيجتك.',
  'report.unsigned': 'لم يعتمده أحد.',
  'report.override': 'استثناءً',
  'report.entry': 'القيد {seq} في السجل',
  'report.void': 'لم يعد ساريًا منذ {time}.',
  'report.redacted': 'مصدر سري',
  'report.archived': 'أُرشف في {time}',
  'report.fileHash': 'بصمة SHA-256 للملف المحفوظ:',
  'report.proof': 'الإثبات',
  'report.proofHow':
    'كان في السجل {size} قيدًا عند إعداد هذا التقرير، وبصمة آخرها أدناه. بنقطة التحقق الموقّعة وشهادة الاعتماد يستطيع أي شخص أن يثبت من دون اتصال من اعتمد وماذا اعتمد.',
};

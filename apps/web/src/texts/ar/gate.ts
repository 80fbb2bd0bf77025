import type { TextsOf } from '../catalogue.js';

export const gate: TextsOf<'gate'> = {
  'gate.chip': '{blocking} من {count} تعيق النشر',

  'correction.title': 'ما قيل علنًا',
  'correction.begin': 'فتح تصحيح',
  'correction.kind': 'النوع',
  'correction.correction': 'تصحيح',
  'correction.clarification': 'توضيح',
  'correction.retraction': 'سحب',
  'correction.note': 'للقراء',
  'correction.word': 'صياغة الملاحظة',
  'correction.noNote': 'لم يُكتب شيء للقراء بعد.',
  'correction.waitsText': 'تُنشر مع الإجازة التالية',
  'correction.waitsPerson': 'تنتظر شخصًا ثانيًا',
  'correction.retracted': 'سُحب هذا المقال.',

  'gate.title': 'البوابة',
  'gate.revision': 'النسخة {number}',
  'gate.releasedBy': 'أجازه {name}',
  'gate.against': 'رغم البوابة: {reason}',
  'gate.inTheWay': 'ما يعيق النشر',
  'gate.theArticle': 'المقال',
  'gate.open': 'مفتوحة',
  'gate.shut':
    'مغلقة، {count, plural, zero {لا عائق} one {عائق واحد} two {عائقان} few {# عوائق} many {# عائقًا} other {# عائق}}',
  'gate.released': 'مُجاز',
  'gate.release': 'أجز النسخة {number}',
  'gate.releaseDone': 'أُجيز.',
  'gate.overrideOpen': 'أجز رغم البوابة…',
  'gate.overrideForm': 'الإجازة رغم البوابة',
  'gate.overrideHint': 'عشرة أحرف على الأقل. يُبلَّغ رئيس المكتب ومراجع السجل.',
  'gate.overrideSend': 'أجز بالتجاوز',
};

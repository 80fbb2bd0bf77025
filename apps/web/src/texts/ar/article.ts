import type { TextsOf } from '../catalogue.js';

export const article: TextsOf<'article'> = {
  'article.report': 'التقرير',
  'article.page': 'مقال',
  'article.title': '{open} مفتوح · {title}',
  'article.by': 'من {name}',
  'article.text': 'النص',
  'article.addClaim': 'أضفه ادعاءً',
  'article.added': 'أُضيف الادعاء {number}.',
  'article.residue': 'ليس من المقال',
  'article.mark': 'ادعاء {number} من {count}، {state}: {text}',

  'revise.open': 'نسخة جديدة',
  'revise.form': 'النسخة',
  'revise.send': 'أرسل النسخة',
  'revise.done': 'تجري قراءة النسخة.',

  'reschedule.open': 'موعد النشر',
  'reschedule.send': 'غيّره',
  'reschedule.done': 'تغيّر موعد النشر.',

  'orphans.title':
    '{count, plural, zero {لا مراسي بلا موضع في هذا النص} one {مرساة واحدة لا موضع لها في هذا النص} two {مرساتان لا موضع لهما في هذا النص} few {# مراسٍ لا موضع لها في هذا النص} many {# مرساة لا موضع لها في هذا النص} other {# مرساة لا موضع لها في هذا النص}}',

  'changes.title': 'النسخة {number}',
  'changes.kept': '{count} بقيت',

  'outcome.kept': 'بقي',
  'outcome.stale': 'تغيّر النص',
  'outcome.withdrawn': 'مسحوب',
  'outcome.ambiguous': 'غير مؤكد أيّها',
  'outcome.new': 'جديد',

  'revision.see': 'قارن بالنص السابق',

  'editor.open': 'حرّر النص',

  'claim.one': 'الادعاء {number}',
  'claim.any': 'الادعاء',
  'claim.all': 'كل الادعاءات',
  'claim.inTheWay': 'العائق: {reason}',

  'claims.show': 'اعرض الادعاءات التي حالتها',
  'claims.showState': '{state} ({count})',

  'fact.verdict': 'الحكم',
  'fact.signOffs': 'التوقيعات',
  'fact.signOffsOf': '{given} من {required}',
  'fact.wording': 'الصياغة',
  'fact.legal': 'قانوني',
  'fact.checker': 'المدقق',
  'fact.second': 'المدقق الثاني',
  'fact.due': 'الموعد',
  'fact.kind': 'النوع',
  'fact.risk': 'الخطورة',
  'fact.said': 'قيل',
  'fact.stands': 'يرد',
  'fact.places':
    '{count, plural, zero {في لا موضع} one {في موضع واحد} two {في موضعين} few {في # مواضع} many {في # موضعًا} other {في # موضع}}',

  'hint.title': 'ملاحظات المحرك',
  'hint.contradiction': 'لا يصح الاثنان معًا',
  'hint.similar': 'قد يكون الحقيقة نفسها',
  'hint.withdrawn': 'يشبه ادعاءً مسحوبًا',
  'hint.inFull': 'بصيغة كاملة:',
  'hint.speaker': 'القائل: {name}',
  'hint.markedBy': 'حدّده {engine}',

  'earlier.title': 'دُقّق من قبل',
  'earlier.signedOff': 'وُقّع {when}',
  'earlier.differs': 'ليس نفسه: الأرقام تختلف ({figures}).',

  'history.title': 'التاريخ',
  'history.moves': 'كل خطوة',
  'history.signOff': 'توقيع {name}',
  'history.override': 'تجاوز {name}',
  'history.void': 'ملغى: {cause}',
  'history.voidIn': 'بالنسخة {revision}: {why}',

  'margin.title': 'الادعاءات بجانب النص',
  'margin.repeated':
    'يرد {count, plural, zero {في لا موضع} one {في موضع واحد} two {في موضعين} few {في # مواضع} many {في # موضعًا} other {في # موضع}}؛ هذا الموضع {place}. إلى التالي',

  'filter.state': 'أي حالة',
  'filter.open': 'يعيق النشر ({count})',
  'filter.mine': 'لي',
  'filter.kind': 'أي نوع',
  'filter.person': 'أي شخص',
  'filter.risk': 'أي خطورة',
  'filter.shown': 'يظهر {shown} من {count}',

  'selection.title': 'النص المحدد',
  'selection.move': 'اجعله حدود الادعاء {number}',
  'selection.split': 'قسّم الادعاء {number} هنا',
  'selection.merge': 'ادمج الادعاء {number} في الادعاء {into}',
  'selection.merged': 'أُدمج الادعاء {number} في الادعاء {into}.',
  'selection.done': 'تغيّرت حدود الادعاء {number}.',

  'facts.title': 'عن الادعاء',
  'facts.whyScore': 'جدارة التدقيق: {score}. لماذا؟',
};

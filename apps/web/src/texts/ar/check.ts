import type { TextsOf } from '../catalogue.js';

export const check: TextsOf<'check'> = {
  'evidence.title': 'الأدلة',
  'evidence.none': 'لا دليل بعد.',
  'evidence.add': 'أضف دليلًا',
  'evidence.form': 'دليل',
  'evidence.source': 'المصدر',
  'evidence.address': 'العنوان الشبكي',
  'evidence.addressExample': 'https://',
  'evidence.locator': 'الموضع فيه',
  'evidence.locatorHint': 'صفحة، توقيت، جدول',
  'evidence.quote': 'اقتباس',
  'evidence.kind': 'النوع',
  'evidence.confidential': 'سرّي',
  'evidence.keepFrom': 'سرّي: لا يرى الكتّاب المصدر ولا الاقتباس',
  'evidence.attach': 'أرفق',
  'evidence.done': 'أُرفق الدليل.',

  'query.title': 'أسئلة إلى الكاتب',
  'query.form': 'إجابة',
  'query.answer': 'إجابتك',
  'query.send': 'أجب',
  'query.done': 'تمت الإجابة. عاد الادعاء إلى مدققه.',
  'query.closed': 'أُغلق دون جواب.',
  'query.says': '{name}:',
};

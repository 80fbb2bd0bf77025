import type { TextsOf } from '../catalogue.js';

export const words: TextsOf<'words'> = {
  'state.extracted': 'للفرز',
  'state.queued': 'في الانتظار',
  'state.assigned': 'مُسند',
  'state.checking': 'قيد التدقيق',
  'state.awaiting_author': 'لدى الكاتب',
  'state.proposed': 'للتوقيع',
  'state.signed_off': 'موقّع',
  'state.disputed': 'متنازع عليه',
  'state.stale': 'تغيّر النص',
  'state.dismissed': 'لا يحتاج تدقيقًا',
  'state.withdrawn': 'مسحوب',

  'verdict.accurate': 'صحيح',
  'verdict.inaccurate': 'خطأ',
  'verdict.misleading': 'مضلل',
  'verdict.unverifiable': 'لا يمكن التحقق منه',
  'verdict.opinion': 'رأي',
  'verdict.none': 'لا حكم بعد',

  'edit.none': 'لم يُطلب',
  'edit.requested': 'مطلوب',
  'edit.applied': 'نُفّذ',
  'edit.refused': 'رُفض',

  'legal.not_needed': 'غير لازم',
  'legal.required': 'تلزم موافقة قانونية',
  'legal.cleared': 'موافق عليه',

  'kind.statistic': 'إحصاء',
  'kind.quotation': 'اقتباس',
  'kind.date': 'تاريخ',
  'kind.identity': 'هوية',
  'kind.event': 'حدث',
  'kind.comparison': 'مقارنة',
  'kind.causal': 'سبب',
  'kind.prediction': 'توقع',
  'kind.opinion': 'رأي',
  'kind.question': 'سؤال',
  'kind.other': 'غير ذلك',

  'risk.low': 'خطورة منخفضة',
  'risk.normal': 'خطورة عادية',
  'risk.high': 'خطورة عالية',

  'stage.splitting': 'قيد القراءة',
  'stage.failed': 'تعذّرت قراءته',
  'stage.in_review': 'قيد المراجعة',
  'stage.cleared': 'جاهز للإجازة',
  'stage.released': 'مُجاز',

  'role.author': 'كاتب',
  'role.checker': 'مدقق',
  'role.editor': 'محرر',
  'role.desk_head': 'رئيس المكتب',
  'role.legal': 'قانوني',
  'role.auditor': 'مراجع السجل',
  'role.admin': 'مشرف',

  'source.primary': 'مصدر أولي',
  'source.secondary': 'مصدر ثانوي',

  'choice.yes': 'نعم، بكلمات أخرى',
  'choice.no': 'لا، هو ادعاء قائم بذاته',
};

import type { TextsOf } from '../../catalogue.js';

export const inbox: TextsOf<'inbox'> = {
  'inbox.forYou': '{count} لك',
  'inbox.nothing': 'لا شيء بانتظارك يا {name}.',
  'inbox.soonest':
    '{count, plural, zero {لا ادعاءات} one {ادعاء واحد} two {ادعاءان} few {# ادعاءات} many {# ادعاءً} other {# ادعاء}} بانتظارك، الأقرب موعدًا أولًا.',
  'inbox.empty': 'حين يكون عليك تدقيق ادعاء أو توقيعه أو فرزه أو حسمه، يظهر هنا من تلقاء نفسه.',
  'inbox.row': '{title} · ادعاء {number}',

  'lane.snoozed': 'مؤجل',
  'lane.toCheck': 'للتدقيق',
  'lane.toSign': 'للتوقيع',
  'lane.toRule': 'للحسم',
  'lane.toClear': 'للموافقة القانونية',
  'lane.toAnswer': 'للإجابة',
  'lane.toTriage': 'للفرز',
  'lane.offered': 'متاح لمن يتولاه',
};

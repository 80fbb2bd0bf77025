import type { TextsOf } from '../../catalogue.js';

export const bell: TextsOf<'bell'> = {
  'bell.title': 'الإشعارات',
  'bell.nothing': 'لا شيء بعد. ما يحتاجك يظهر هنا.',
  'bell.new': 'جديد:',
  'bell.readAll': 'تعليم الكل كمقروء',
  'bell.choose': 'اختر ما يصلك',
};

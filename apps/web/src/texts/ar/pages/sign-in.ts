import type { TextsOf } from '../../catalogue.js';

export const signIn: TextsOf<'sign-in'> = {
  'signIn.title': 'تسجيل الدخول',
  'signIn.withPassword': 'الدخول بكلمة مرور',
  'signIn.email': 'البريد الإلكتروني',
  'signIn.password': 'كلمة المرور',
  'signIn.show': 'أظهر كلمة المرور',
  'signIn.demo': 'هذا مكتب تجريبي على هذا الجهاز وحده. ادخل بصفة:',
  'signIn.demoPeople': 'أشخاص التجربة',

  'firstRun.lead': 'مكتب فارغ. أنشئ أول شخص، وهو يضيف الآخرين.',
  'firstRun.form': 'أول شخص',
  'firstRun.name': 'اسمك',
  'firstRun.passwordHint': 'اثنا عشر حرفًا على الأقل',
  'firstRun.desk': 'المكتب',
  'firstRun.deskExample': 'مكتب الأخبار',
  'firstRun.slug': 'الاسم القصير للمكتب',
  'firstRun.slugHint': 'حروف لاتينية صغيرة وأرقام وشرطات؛ تستعمله البرامج',
  'firstRun.slugExample': 'news',
  'firstRun.make': 'أنشئ المكتب',
};

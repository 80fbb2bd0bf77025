import type { TextsOf } from '../../catalogue.js';

export const invite: TextsOf<'invite'> = {
  'welcome.title': 'دعوة',
  'welcome.to': 'أهلًا بك في {desk} يا {name}',
  'welcome.as': 'دورك: {roles}. حسابك {email}.',
  'welcome.newPassword': 'اختر كلمة مرور',
  'welcome.newHint': '12 حرفًا على الأقل. لا يعرفها أحد غيرك.',
  'welcome.ownPassword': 'كلمة مرور حسابك',
  'welcome.ownHint': 'لديك حساب هنا؛ ويُضاف المكتب إليه.',
  'welcome.show': 'إظهار كلمة المرور',
  'welcome.enter': 'دخول',
  'welcome.until': 'يعمل الرابط مرة واحدة حتى {until}.',
};

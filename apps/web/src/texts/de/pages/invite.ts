import type { TextsOf } from '../../catalogue.js';

export const invite: TextsOf<'invite'> = {
  'welcome.title': 'Einladung',
  'welcome.to': 'Willkommen bei {desk}, {name}',
  'welcome.as': 'Du kommst als: {roles}. Dein Konto ist {email}.',
  'welcome.newPassword': 'Wähle ein Passwort',
  'welcome.newHint': 'Mindestens 12 Zeichen. Niemand sonst erfährt es.',
  'welcome.ownPassword': 'Passwort deines Kontos',
  'welcome.ownHint': 'Du hast hier schon ein Konto; das Pult kommt dazu.',
  'welcome.show': 'Passwort zeigen',
  'welcome.enter': 'Hereinkommen',
  'welcome.until': 'Der Link gilt einmal, bis {until}.',
};

import type { TextsOf } from '../../catalogue.js';

export const inbox: TextsOf<'inbox'> = {
  'inbox.forYou': '{count} für Sie',
  'inbox.nothing': 'Nichts wartet auf Sie, {name}.',
  'inbox.soonest':
    '{count, plural, one {# Aussage wartet} other {# Aussagen warten}} auf Sie, die dringendste zuerst.',
  'inbox.empty':
    'Sobald Sie eine Aussage prüfen, zeichnen, sichten oder entscheiden sollen, erscheint sie hier von selbst.',
  'inbox.row': '{title} · Aussage {number}',

  'lane.snoozed': 'Zurückgestellt',
  'lane.toCheck': 'Zu prüfen',
  'lane.toSign': 'Zu zeichnen',
  'lane.toRule': 'Zu entscheiden',
  'lane.toClear': 'Rechtlich freizugeben',
  'lane.toAnswer': 'Zu beantworten',
  'lane.toTriage': 'Zu sichten',
  'lane.offered': 'Frei zum Übernehmen',
};

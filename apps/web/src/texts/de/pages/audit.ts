import type { TextsOf } from '../../catalogue.js';

export const audit: TextsOf<'audit'> = {
  'audit.title': 'Protokoll',
  'audit.head': '{count, plural, one {# Eintrag} other {# Einträge}}, verkettet; Kopf',
  'audit.article': 'Artikel',
  'audit.allArticles': 'Alle Artikel',
  'audit.oneClaim': 'Nur eine Aussage.',
  'audit.showAll': 'Alle zeigen',
  'audit.empty': 'Hier ist noch nichts geschehen.',
  'audit.earlier': 'Frühere Einträge',
  'audit.list': 'Einträge, neueste zuerst',
  'audit.in': 'in',
  'audit.theArticle': 'dem Artikel',
  'audit.as': 'als {roles}',
  'audit.via': 'über {via}',
  'audit.entry': 'Eintrag {seq}',

  'axis.state': 'Stand',
  'axis.verdict': 'Urteil',
  'axis.edit': 'Wortlaut',
  'axis.legal': 'Recht',
};

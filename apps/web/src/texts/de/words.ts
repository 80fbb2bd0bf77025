import type { TextsOf } from '../catalogue.js';

export const words: TextsOf<'words'> = {
  'state.extracted': 'Zu sichten',
  'state.queued': 'In der Reihe',
  'state.assigned': 'Zugeteilt',
  'state.checking': 'In Prüfung',
  'state.awaiting_author': 'Beim Autor',
  'state.proposed': 'Zu zeichnen',
  'state.signed_off': 'Gezeichnet',
  'state.disputed': 'Strittig',
  'state.stale': 'Text geändert',
  'state.dismissed': 'Keine Prüfung nötig',
  'state.withdrawn': 'Zurückgezogen',

  'verdict.accurate': 'Richtig',
  'verdict.inaccurate': 'Falsch',
  'verdict.misleading': 'Irreführend',
  'verdict.unverifiable': 'Nicht prüfbar',
  'verdict.opinion': 'Meinung',
  'verdict.none': 'Noch keines',

  'edit.none': 'Keine verlangt',
  'edit.requested': 'Verlangt',
  'edit.applied': 'Übernommen',
  'edit.refused': 'Abgelehnt',

  'legal.not_needed': 'Nicht nötig',
  'legal.required': 'Freigabe nötig',
  'legal.cleared': 'Freigegeben',

  'kind.statistic': 'Zahl',
  'kind.quotation': 'Zitat',
  'kind.date': 'Datum',
  'kind.identity': 'Person oder Name',
  'kind.event': 'Ereignis',
  'kind.comparison': 'Vergleich',
  'kind.causal': 'Ursache',
  'kind.prediction': 'Vorhersage',
  'kind.opinion': 'Meinung',
  'kind.question': 'Frage',
  'kind.other': 'Anderes',

  'risk.low': 'Geringes Risiko',
  'risk.normal': 'Übliches Risiko',
  'risk.high': 'Hohes Risiko',

  'stage.splitting': 'Wird gelesen',
  'stage.failed': 'Nicht lesbar',
  'stage.in_review': 'In Prüfung',
  'stage.cleared': 'Bereit zur Freigabe',
  'stage.released': 'Freigegeben',

  'role.author': 'Autor',
  'role.checker': 'Prüfer',
  'role.editor': 'Redakteur',
  'role.desk_head': 'Pultleitung',
  'role.legal': 'Recht',
  'role.auditor': 'Revision',
  'role.admin': 'Verwaltung',

  'source.primary': 'Primärquelle',
  'source.secondary': 'Sekundärquelle',

  'choice.yes': 'Ja, in anderen Worten',
  'choice.no': 'Nein, es ist eine eigene Aussage',
};

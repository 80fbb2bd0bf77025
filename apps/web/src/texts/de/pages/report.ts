import type { TextsOf } from '../../catalogue.js';

export const report: TextsOf<'report'> = {
  'report.title': 'Prüfbericht',
  'report.back': 'Zurück zum Artikel',
  'report.print': 'Drucken',
  'report.save': 'Als Datei sichern',
  'report.desk': 'Redaktion',
  'report.stage': 'Stand',
  'report.revision': 'Fassung',
  'report.asOf': 'Zeitpunkt',
  'report.sum': '{signed} von {count, plural, one {# Aussage} other {# Aussagen}} abgenommen.',
  'report.open':
    '{count, plural, one {# Aussage steht der Freigabe noch im Weg.} other {# Aussagen stehen der Freigabe noch im Weg.}}',
  'report.published': 'Veröffentlicht',
  'report.release': 'Fassung {revision}, freigegeben von {name} am {time}',
  'report.overridden': 'Trotz offener Punkte freigegeben:',
  'report.claims': 'Aussagen',
  'report.noClaims': 'In diesem Text wurde keine Aussage gefunden.',
  'report.claim': 'Aussage {number}',
  'report.wording': 'Vorgeschlagener Wortlaut:',
  'report.edit': 'Änderung:',
  'report.places': '{count, plural, one {steht an # Stelle} other {steht an # Stellen}}',
  'report.blind':
    'Wird ein zweites Mal geprüft; was die erste Prüfung ergab, ist zu sehen, sobald Ihre abgegeben ist.',
  'report.unsigned': 'Das hat niemand abgenommen.',
  'report.override': 'durch Ausnahme',
  'report.entry': 'Eintrag {seq} im Protokoll',
  'report.void': 'Gilt seit {time} nicht mehr.',
  'report.redacted': 'Vertrauliche Quelle',
  'report.archived': 'Archiviert {time}',
  'report.fileHash': 'SHA-256 der gesicherten Datei:',
  'report.proof': 'Nachweis',
  'report.proofHow':
    'Das Protokoll hatte {size} Einträge, als dies erstellt wurde; der letzte hat die Prüfsumme unten. Mit dem signierten Prüfpunkt und dem Zertifikat einer Abnahme lässt sich ohne Netz nachweisen, wer was abgenommen hat.',
};

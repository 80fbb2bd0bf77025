import type { TextsOf } from '../../catalogue.js';

export const edit: TextsOf<'edit'> = {
  'editor.page': 'Bearbeiten',
  'editor.pageTitle': 'Bearbeiten · {title}',
  'editor.from': 'ab Fassung {number}',
  'editor.text': 'Text des Artikels',
  'editor.save': 'Als neue Fassung sichern',
  'editor.discard': 'Meine Änderungen verwerfen',
  'editor.restored': 'Ihr ungesicherter Text ist wieder da. Er wurde in diesem Browser aufgehoben.',
  'editor.otherDraft':
    'Ihr Text zu einer älteren Fassung wurde nicht übernommen: Er wird ersetzt, sobald Sie tippen.',
  'editor.behind':
    'Inzwischen kam Fassung {number}; Ihr Text bleibt erhalten, kann aber nicht darüber gesichert werden.',
  'editor.gone': 'Die Worte dieser Aussage sind weg.',
  'editor.trial': 'Was das Sichern bewirkt',
  'editor.correction':
    'Mit dem Speichern wird eine Berichtigung eröffnet. Was der Leserschaft gesagt wird, kann auch später geschrieben werden.',
  'editor.untouched': 'Noch ist nichts geändert.',
  'editor.looking': 'Es wird geprüft, was das bewirkt …',
  'editor.voids':
    '{count, plural, =0 {Keine Freigabe ginge verloren.} one {# Freigabe ginge verloren.} other {# Freigaben gingen verloren.}}',
  'editor.inconsistent': 'eine Wiederholung sagte etwas anderes',
};

import type { TextsOf } from '../catalogue.js';

export const gate: TextsOf<'gate'> = {
  'gate.chip': '{blocking} von {count} im Weg',

  'correction.title': 'Öffentlich gesagt',
  'correction.begin': 'Berichtigung eröffnen',
  'correction.kind': 'Art',
  'correction.correction': 'Berichtigung',
  'correction.clarification': 'Klarstellung',
  'correction.retraction': 'Rückzug',
  'correction.note': 'Für die Leserschaft',
  'correction.word': 'Hinweis formulieren',
  'correction.noNote': 'Für die Leserschaft ist noch nichts geschrieben.',
  'correction.waitsText': 'geht mit der nächsten Freigabe hinaus',
  'correction.waitsPerson': 'wartet auf eine zweite Person',
  'correction.retracted': 'Dieser Artikel ist zurückgezogen.',

  'gate.title': 'Tor',
  'gate.revision': 'Fassung {number}',
  'gate.releasedBy': 'freigegeben von {name}',
  'gate.against': 'Gegen das Tor: {reason}',
  'gate.inTheWay': 'Was im Weg steht',
  'gate.theArticle': 'Der Artikel',
  'gate.open': 'Offen',
  'gate.shut': 'Zu, {count, plural, one {# Punkt} other {# Punkte}} im Weg',
  'gate.released': 'Freigegeben',
  'gate.release': 'Fassung {number} freigeben',
  'gate.releaseDone': 'Freigegeben.',
  'gate.overrideOpen': 'Gegen das Tor freigeben…',
  'gate.overrideForm': 'Gegen das Tor freigeben',
  'gate.overrideHint': 'Mindestens zehn Zeichen. Pultleitung und Revision erfahren es.',
  'gate.overrideSend': 'Trotzdem freigeben',
};

import type { TextsOf } from '../catalogue.js';

export const check: TextsOf<'check'> = {
  'evidence.title': 'Belege',
  'evidence.none': 'Noch keine.',
  'evidence.add': 'Beleg anfügen',
  'evidence.form': 'Beleg',
  'evidence.source': 'Quelle',
  'evidence.address': 'Adresse',
  'evidence.addressExample': 'https://',
  'evidence.locator': 'Wo darin',
  'evidence.locatorHint': 'Seite, Zeitmarke, Tabelle',
  'evidence.quote': 'Zitat',
  'evidence.kind': 'Art',
  'evidence.confidential': 'vertraulich',
  'evidence.keepFrom': 'Vertraulich: Autoren sehen weder Quelle noch Zitat',
  'evidence.attach': 'Anfügen',
  'evidence.done': 'Beleg angefügt.',

  'query.title': 'Fragen an den Autor',
  'query.form': 'Antwort',
  'query.answer': 'Ihre Antwort',
  'query.send': 'Antworten',
  'query.done': 'Beantwortet. Die Aussage ist wieder bei ihrem Prüfer.',
  'query.closed': 'Ohne Antwort geschlossen.',
  'query.says': '{name}:',
};

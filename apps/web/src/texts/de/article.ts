import type { TextsOf } from '../catalogue.js';

export const article: TextsOf<'article'> = {
  'article.report': 'Prüfbericht',
  'article.page': 'Artikel',
  'article.title': '{open} offen · {title}',
  'article.by': 'von {name}',
  'article.text': 'Text',
  'article.addClaim': 'Als Aussage anlegen',
  'article.added': 'Aussage {number} angelegt.',
  'article.residue': 'Gehört nicht zum Text',
  'article.mark': 'Aussage {number} von {count}, {state}: {text}',

  'revise.open': 'Neue Fassung',
  'revise.form': 'Fassung',
  'revise.send': 'Fassung schicken',
  'revise.done': 'Die Fassung wird gelesen.',

  'reschedule.open': 'Erscheinungszeit',
  'reschedule.send': 'Ändern',
  'reschedule.done': 'Die Erscheinungszeit ist geändert.',

  'orphans.title':
    '{count, plural, one {# Anker passt nirgends in diesen Text} other {# Anker passen nirgends in diesen Text}}',

  'changes.title': 'Fassung {number}',
  'changes.kept': '{count} unverändert',

  'outcome.kept': 'unverändert',
  'outcome.stale': 'Text geändert',
  'outcome.withdrawn': 'zurückgezogen',
  'outcome.ambiguous': 'nicht sicher, welche',
  'outcome.new': 'neu',

  'revision.see': 'Mit dem Text davor vergleichen',

  'editor.open': 'Text bearbeiten',

  'claim.one': 'Aussage {number}',
  'claim.any': 'Aussage',
  'claim.all': 'Alle Aussagen',
  'claim.inTheWay': 'Im Weg: {reason}',

  'claims.show': 'Aussagen zeigen, die',
  'claims.showState': '{state} ({count})',

  'fact.verdict': 'Urteil',
  'fact.signOffs': 'Zeichnungen',
  'fact.signOffsOf': '{given} von {required}',
  'fact.wording': 'Wortlaut',
  'fact.legal': 'Recht',
  'fact.checker': 'Prüfer',
  'fact.second': 'Zweitprüfer',
  'fact.due': 'Frist',
  'fact.kind': 'Art',
  'fact.risk': 'Risiko',
  'fact.said': 'Gesagt',
  'fact.stands': 'Steht',
  'fact.places': '{count, plural, one {an # Stelle} other {an # Stellen}}',

  'hint.title': 'Was die Maschine bemerkt',
  'hint.contradiction': 'Kann nicht beides stimmen',
  'hint.similar': 'Vielleicht dieselbe Tatsache',
  'hint.withdrawn': 'Liest sich wie eine zurückgezogene Aussage',
  'hint.inFull': 'Ausgeschrieben:',
  'hint.speaker': 'Gesagt von: {name}',
  'hint.markedBy': 'Markiert von {engine}',

  'earlier.title': 'Schon geprüft',
  'earlier.signedOff': 'gezeichnet {when}',
  'earlier.differs': 'Nicht dasselbe: Zahlen weichen ab ({figures}).',

  'history.title': 'Verlauf',
  'history.moves': 'Jeder Schritt',
  'history.signOff': 'Gezeichnet von {name}',
  'history.override': 'Übergangen von {name}',
  'history.void': 'ungültig: {cause}',
  'history.voidIn': 'durch Fassung {revision}: {why}',

  'margin.title': 'Aussagen neben dem Text',
  'margin.repeated':
    'Steht {count, plural, one {an # Stelle} other {an # Stellen}}; dies ist Stelle {place}. Zur nächsten',

  'filter.state': 'Jeder Stand',
  'filter.open': 'Im Weg ({count})',
  'filter.mine': 'Meine',
  'filter.kind': 'Jede Art',
  'filter.person': 'Alle Personen',
  'filter.risk': 'Jedes Risiko',
  'filter.shown': '{shown} von {count} gezeigt',

  'selection.title': 'Der markierte Text',
  'selection.move': 'Als Grenzen von Aussage {number} nehmen',
  'selection.split': 'Aussage {number} hier teilen',
  'selection.merge': 'Aussage {number} mit Aussage {into} zusammenlegen',
  'selection.merged': 'Aussage {number} ist mit Aussage {into} zusammengelegt.',
  'selection.done': 'Aussage {number} ist neu zugeschnitten.',

  'facts.title': 'Zur Aussage',
  'facts.whyScore': 'Prüfenswert: {score}. Warum?',
};

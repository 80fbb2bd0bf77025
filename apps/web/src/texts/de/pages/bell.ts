import type { TextsOf } from '../../catalogue.js';

export const bell: TextsOf<'bell'> = {
  'bell.title': 'Was dir gesagt wurde',
  'bell.nothing': 'Noch nichts. Was dich braucht, steht hier.',
  'bell.new': 'Neu:',
  'bell.readAll': 'Alles gelesen',
  'bell.choose': 'Wählen, was dir gesagt wird',
};

import type { TextsOf } from '../../catalogue.js';

export const signIn: TextsOf<'sign-in'> = {
  'signIn.title': 'Anmelden',
  'signIn.withPassword': 'Mit Passwort anmelden',
  'signIn.email': 'E-Mail',
  'signIn.password': 'Passwort',
  'signIn.show': 'Passwort zeigen',
  'signIn.demo': 'Dies ist ein Vorführpult, nur auf diesem Computer. Hereinkommen als:',
  'signIn.demoPeople': 'Personen der Vorführung',

  'firstRun.lead': 'Ein leeres Pult. Legen Sie die erste Person an; sie nimmt die anderen auf.',
  'firstRun.form': 'Erste Person',
  'firstRun.name': 'Ihr Name',
  'firstRun.passwordHint': 'Mindestens 12 Zeichen',
  'firstRun.desk': 'Pult',
  'firstRun.deskExample': 'Nachrichten',
  'firstRun.slug': 'Kurzname des Pults',
  'firstRun.slugHint': 'Kleinbuchstaben, Ziffern und Bindestriche; Skripte brauchen ihn',
  'firstRun.slugExample': 'nachrichten',
  'firstRun.make': 'Pult anlegen',
};

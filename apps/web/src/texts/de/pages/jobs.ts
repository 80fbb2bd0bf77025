import type { TextsOf } from '../../catalogue.js';

export const jobs: TextsOf<'jobs'> = {
  'jobs.title': 'Aufträge',
  'jobs.dead': 'Gescheitert',
  'jobs.noDead': 'Kein Auftrag hat aufgegeben.',
  'jobs.pending': 'Offen',
  'jobs.noPending': 'Nichts wartet.',
  'jobs.job': 'Auftrag',
  'jobs.attempts': 'Versuche',
  'jobs.wrong': 'Was schiefging',
  'jobs.since': 'Seit',
  'jobs.retry': 'Noch einmal',
  'jobs.again': 'Der Auftrag läuft noch einmal.',
};

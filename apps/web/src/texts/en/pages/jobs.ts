export const jobs = {
  'jobs.title': 'Jobs',
  'jobs.dead': 'Dead letters',
  'jobs.noDead': 'No job has given up.',
  'jobs.pending': 'Pending',
  'jobs.noPending': 'Nothing waits.',
  'jobs.job': 'Job',
  'jobs.attempts': 'Attempts',
  'jobs.wrong': 'What went wrong',
  'jobs.since': 'Since',
  'jobs.retry': 'Retry',
  'jobs.again': 'The job runs again.',
} as const;

import type { TextsOf } from '../../catalogue.js';

export const jobs: TextsOf<'jobs'> = {
  'jobs.title': 'المهام',
  'jobs.dead': 'مهام تعطلت',
  'jobs.noDead': 'لم تتعطل أي مهمة.',
  'jobs.pending': 'في الانتظار',
  'jobs.noPending': 'لا شيء ينتظر.',
  'jobs.job': 'المهمة',
  'jobs.attempts': 'المحاولات',
  'jobs.wrong': 'ما الخطأ',
  'jobs.since': 'منذ',
  'jobs.retry': 'أعد المحاولة',
  'jobs.again': 'تعمل المهمة من جديد.',
};

import { useNotificationSettings } from '../../queries/use-account.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { NotificationForm } from './notification-form.js';

/** The one place to choose what one is told of, how and when. Loaded when the page stands. */
export default function NotificationChoices() {
  const { data, error } = useNotificationSettings();
  return data ? <NotificationForm settings={data} /> : <Loading what={t('told.title')} error={error} />;
}

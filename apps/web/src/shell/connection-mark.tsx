import { useConnection } from '../live/connection.js';
import { t } from '../texts/t.js';

/** Whether the page follows the desk: a page that stopped must say so. */
export function ConnectionMark() {
  const connection = useConnection();
  return (
    <span className="connection" data-connection={connection} data-testid="connection" role="status">
      {t(`connection.${connection}`)}
    </span>
  );
}

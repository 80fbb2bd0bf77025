import { useConnection, type Connection } from '../live/connection.js';

const WORD: Record<Connection, string> = {
  connecting: 'connecting',
  live: 'live',
  reconnecting: 'reconnecting',
};

/** Whether the page follows the desk: a page that stopped must say so. */
export function ConnectionMark() {
  const connection = useConnection();
  return (
    <span className="connection" data-connection={connection} data-testid="connection" role="status">
      {WORD[connection]}
    </span>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useDesk } from '../shell/desk-context.js';
import { t } from '../texts/t.js';
import { say, undoLast } from '../ui/say.js';
import { useKeys } from './registry.js';
import { useKeyListener } from './use-key-listener.js';

const KeyHelp = lazy(() => import('./key-help.js'));
const CommandList = lazy(() => import('./command-list.js'));
const openList = (): void => void import('@mantine/spotlight').then(({ spotlight }) => spotlight.open());

/** The keys that work on every page, the list of keys, and the list of commands. */
export function KeyBoard() {
  const { desk } = useDesk();
  const navigate = useNavigate();
  const [help, setHelp] = useState(false);
  const [commands, setCommands] = useState(false);
  useKeyListener();
  const mostUrgent = async (): Promise<void> => {
    // Not with the first screen of every page: it knows articles and claims.
    const { mostUrgentOf } = await import('./most-urgent.js');
    const claim = await mostUrgentOf(desk.slug);
    if (!claim) return say(t('desk.nothingLate'));
    await navigate({ to: '/articles/$id', params: { id: claim.article }, search: { claim: claim.id } });
  };
  useKeys({
    'go-desk': () => void navigate({ to: '/' }),
    'go-inbox': () => void navigate({ to: '/inbox' }),
    'go-audit': () => void navigate({ to: '/audit', search: {} }),
    'go-jobs': () => void navigate({ to: '/admin/queues' }),
    search: () => void navigate({ to: '/search', search: {} }),
    'most-urgent': () => void mostUrgent(),
    undo: undoLast,
    help: () => setHelp(true),
    commands: () => (commands ? openList() : setCommands(true)),
  });
  return (
    <>
      <Suspense>{help && <KeyHelp onClose={() => setHelp(false)} />}</Suspense>
      <Suspense>{commands && <CommandList />}</Suspense>
    </>
  );
}

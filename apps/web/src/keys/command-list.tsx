import '@mantine/spotlight/styles.css';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { KEYMAP } from '@stet/contract';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { lookOf } from '../pages/search/look.js';
import { useArticles } from '../queries/use-articles.js';
import { useSavedFilters } from '../queries/use-search.js';
import { useDesk } from '../shell/desk-context.js';
import { t } from '../texts/t.js';
import { stageWord } from '../words.js';
import { KeyCaps } from './key-caps.js';
import { handlerOf, ownNameOf, useLayers } from './registry.js';

/** Whatever a key does here, and every article, found by typing a part of its name. Loaded when first asked for. */
export default function CommandList() {
  const { desk } = useDesk();
  const articles = useArticles(desk.slug);
  const saved = useSavedFilters(desk.slug);
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const navigate = useNavigate();
  useLayers();
  useEffect(() => Spotlight.open(), []);
  const commands: SpotlightActionData[] = KEYMAP.flatMap((row) => {
    const run = handlerOf(row.id);
    if (!run || row.id === 'commands') return [];
    const label = ownNameOf(row.id) ?? t(`key.${row.id}`);
    // After the list has closed and given the focus back.
    const onClick = (): void => void setTimeout(run, 0);
    return [{ id: row.id, label, onClick, rightSection: <KeyCaps keys={row.keys} quiet /> }];
  });
  const pages: SpotlightActionData[] = (articles.data?.items ?? []).map((a) => ({
    id: a.id,
    label: a.title,
    description: stageWord(a.state),
    onClick: () => void navigate({ to: '/articles/$id', params: { id: a.id }, search: {} }),
  }));
  const filters: SpotlightActionData[] = (saved.data?.items ?? []).map((filter) => ({
    id: filter.id,
    label: filter.name,
    onClick: () => void navigate({ to: '/search', search: lookOf(filter.query) }),
  }));
  // Its name holds what was typed, so it always stays in the list.
  const search: SpotlightActionData[] =
    words === ''
      ? []
      : [
          {
            id: 'search-for',
            label: t('commands.searchFor', { words }),
            keywords: words,
            onClick: () => void navigate({ to: '/search', search: { q: words } }),
          },
        ];
  return (
    <Spotlight
      onQueryChange={setTyped}
      actions={[
        { group: t('commands.here'), actions: commands },
        { group: t('commands.filters'), actions: filters },
        { group: t('desk.articles'), actions: pages },
        { group: t('nav.search'), actions: search },
      ]}
      nothingFound={t('commands.nothing')}
      highlightQuery
      scrollable
      maxHeight={480}
      shortcut={null}
      searchProps={{ placeholder: t('commands.find'), 'aria-label': t('commands.find') }}
    />
  );
}

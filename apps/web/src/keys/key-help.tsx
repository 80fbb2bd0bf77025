import { Modal } from '@mantine/core';
import { KEYMAP } from '@stet/contract';
import { t } from '../texts/t.js';
import { KeyCaps } from './key-caps.js';
import { handlerOf, ownNameOf } from './registry.js';
import { singleKeysOn } from './single-keys.js';

const GROUPS = ['go', 'move', 'act', 'desk'] as const;

/** The keys that do something here, out of the one table. Loaded when first asked for. */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} size="lg">
      {!singleKeysOn() && <p className="hint">{t('keys.none')}</p>}
      <div className="key-help">
        {GROUPS.map((group) => {
          const rows = KEYMAP.filter((row) => row.group === group && handlerOf(row.id));
          if (rows.length === 0) return null;
          return (
            <section key={group}>
              <h3>{t(`keys.group.${group}`)}</h3>
              <dl>
                {rows.map((row) => (
                  <div key={row.id} data-key={row.id}>
                    <dt>{ownNameOf(row.id) ?? t(`key.${row.id}`)}</dt>
                    <dd>
                      <KeyCaps keys={row.keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Modal>
  );
}

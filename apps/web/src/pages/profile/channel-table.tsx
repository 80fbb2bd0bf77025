import { Checkbox } from '@mantine/core';
import type { NotificationSettingsView } from '@stet/contract';
import { NOTIFICATION_CHANNELS, NOTIFICATION_KINDS } from '@stet/domain';
import { t } from '../../texts/t.js';

type Channels = NotificationSettingsView['effective'];

interface Props {
  readonly channels: Channels;
  readonly onChange: (channels: Channels) => void;
}

/** Each kind of news with the ways it takes out of the house. */
export function ChannelTable({ channels, onChange }: Props) {
  const flip = (
    kind: (typeof NOTIFICATION_KINDS)[number],
    channel: (typeof NOTIFICATION_CHANNELS)[number],
  ) => {
    const now = channels[kind];
    onChange({
      ...channels,
      [kind]: now.includes(channel) ? now.filter((c) => c !== channel) : [...now, channel],
    });
  };
  return (
    <table className="table channels">
      <thead>
        <tr>
          <th scope="col">{t('told.what')}</th>
          <th scope="col">{t('told.inApp')}</th>
          {NOTIFICATION_CHANNELS.map((channel) => (
            <th key={channel} scope="col">
              {t(`told.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {NOTIFICATION_KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`told.kind.${kind}`)}</th>
            <td>✓</td>
            {NOTIFICATION_CHANNELS.map((channel) => (
              <td key={channel}>
                <Checkbox
                  aria-label={t('told.by', { what: t(`told.kind.${kind}`), how: t(`told.${channel}`) })}
                  checked={channels[kind].includes(channel)}
                  onChange={() => flip(kind, channel)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Button, TextInput } from '@mantine/core';
import type { NotificationSettingsView } from '@stet/contract';
import { useState } from 'react';
import { useSetNotificationSettings } from '../../queries/use-account.js';
import { t } from '../../texts/t.js';
import { errorAt } from '../../ui/field-errors.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { ChannelTable } from './channel-table.js';

/** What a person is told of: which way by kind, when not, and gathered when. In the app everybody is told, always. */
export function NotificationForm({ settings }: { settings: NotificationSettingsView }) {
  const [channels, setChannels] = useState(settings.effective);
  const [words, setWords] = useState({
    from: settings.quiet?.from ?? '',
    to: settings.quiet?.to ?? '',
    digestAt: settings.digestAt ?? '',
    timeZone: settings.timeZone,
    webhookUrl: '',
  });
  const save = useSetNotificationSettings();
  const field = (name: keyof typeof words, pointer = name as string) => ({
    value: words[name],
    error: errorAt(save.error, `/${pointer}`),
    onChange: (e: { currentTarget: { value: string } }) => {
      const { value } = e.currentTarget;
      setWords((old) => ({ ...old, [name]: value }));
    },
  });
  const send = (webhookUrl: string | null | undefined): void => {
    const { from, to, digestAt, timeZone } = words;
    save.mutate(
      {
        channels,
        timeZone,
        quiet: from === '' && to === '' ? null : { from, to },
        digestAt: digestAt === '' ? null : digestAt,
        webhookUrl,
      },
      {
        onSuccess: () => {
          setWords((old) => ({ ...old, webhookUrl: '' }));
          say(t('told.saved'));
        },
      },
    );
  };
  const { webhook } = settings;
  return (
    <form
      className="stack"
      aria-label={t('told.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(words.webhookUrl.trim() === '' ? undefined : words.webhookUrl.trim());
      }}
    >
      <ProblemNote error={save.error} />
      <ChannelTable channels={channels} onChange={setChannels} />
      <div className="pair">
        <TextInput type="time" label={t('told.quietFrom')} {...field('from', 'quiet')} />
        <TextInput type="time" label={t('told.quietTo')} {...field('to', 'quiet')} />
        <TextInput
          type="time"
          label={t('told.digest')}
          description={t('told.digestHint')}
          {...field('digestAt')}
        />
        <TextInput label={t('told.zone')} dir="ltr" {...field('timeZone')} />
        <TextInput
          label={t('told.webhook')}
          description={webhook ? t('told.webhookNow', { host: webhook.host }) : t('told.webhookHint')}
          type="url"
          dir="ltr"
          {...field('webhookUrl')}
        />
      </div>
      {webhook?.problem && <p className="card-late">{webhook.problem}</p>}
      <div className="row wrap">
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('told.save')}
        </Button>
        {webhook && (
          <Button variant="default" onClick={() => send(null)}>
            {t('told.forget')}
          </Button>
        )}
      </div>
    </form>
  );
}

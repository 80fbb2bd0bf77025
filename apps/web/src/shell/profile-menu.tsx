import { Button, Checkbox, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { singleKeysOn, switchSingleKeys } from '../keys/single-keys.js';
import { useSignOut } from '../queries/use-people.js';
import { isLanguage, LANGUAGES, switchTo, useLanguage } from '../texts/language.js';
import { t } from '../texts/t.js';
import { roleWord } from '../words.js';
import { useDesk } from './desk-context.js';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Who is signed in, and how they like the desk: the browser's own popover, closed by Escape or a press elsewhere. */
export function ProfileMenu() {
  const { me, desk } = useDesk();
  return (
    <>
      <button
        type="button"
        className="profile-button"
        popoverTarget="profile"
        aria-label={t('profile.open', { name: me.name })}
        data-testid="profile"
      >
        <span aria-hidden="true">{initialsOf(me.name)}</span>
      </button>
      <div id="profile" popover="auto" className="profile stack">
        <p className="profile-name">
          <strong>{me.name}</strong>
          <span className="hint">{me.email}</span>
          <span className="hint">{desk.roles.map(roleWord).join(', ')}</span>
        </p>
        <Wishes />
        <SignOut />
      </div>
    </>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');

function Wishes() {
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [single, setSingle] = useState(singleKeysOn);
  return (
    <>
      <NativeSelect
        label={t('profile.language')}
        value={language}
        onChange={({ currentTarget: { value } }) => isLanguage(value) && void switchTo(value)}
        data={Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, label: name }))}
      />
      <NativeSelect
        label={t('profile.scheme')}
        value={colorScheme}
        onChange={({ currentTarget: { value } }) =>
          setColorScheme(SCHEMES.find((s) => s === value) ?? 'auto')
        }
        data={SCHEMES.map((value) => ({ value, label: t(`profile.scheme.${value}`) }))}
      />
      <Checkbox
        label={t('profile.singleKeys')}
        checked={single}
        onChange={({ currentTarget: { checked } }) => {
          switchSingleKeys(checked);
          setSingle(checked);
        }}
      />
    </>
  );
}

function SignOut() {
  const leave = useSignOut();
  const navigate = useNavigate();
  const go = (): void => void navigate({ to: '/sign-in', search: {} });
  return (
    <Button
      variant="default"
      loading={leave.isPending}
      onClick={() => leave.mutate(undefined, { onSettled: go })}
    >
      {t('profile.signOut')}
    </Button>
  );
}

import { Button, Checkbox, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { singleKeysOn, switchSingleKeys } from '../keys/single-keys.js';
import { useSignOut } from '../queries/use-people.js';
import { switchTo } from '../texts/fetch-texts.js';
import { isLanguage, LANGUAGES, useLanguage } from '../texts/language.js';
import { t } from '../texts/t.js';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** How the person likes the desk, and the way out. Loaded when first asked for. */
export default function ProfileWishes() {
  return (
    <>
      <Wishes />
      <SignOut />
    </>
  );
}

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

import { Checkbox, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { singleKeysOn, switchSingleKeys } from '../keys/single-keys.js';
import { switchTo } from '../texts/fetch-texts.js';
import { isLanguage, LANGUAGES, useLanguage } from '../texts/language.js';
import { t } from '../texts/t.js';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Language, appearance and keys: kept on this computer. */
export function ProfileChoices() {
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

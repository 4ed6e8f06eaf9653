import type { SignInSettings } from '@keystory/api-client';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from '../forms/field';
import { SettingsForm } from '../forms/SettingsForm';
import { useSaveSignInSettings } from './api';
import { ShownPages } from './ShownPages';

/** Sign-in pages of one's own: which are shown, and what they may load from elsewhere. */
export function OwnPages({ settings }: { settings: SignInSettings }) {
  const { t } = useTranslation('console');
  const sources = (path: string, label: string, placeholder: string): Field => ({
    path,
    kind: 'list',
    label,
    placeholder,
    hint: t('security.listHint'),
  });
  return (
    <Stack>
      <ShownPages shown={settings.customUiAssets ?? null} />
      <SettingsForm
        document={settings}
        save={useSaveSignInSettings()}
        panels={[
          {
            title: t('signin.pages.sources'),
            intro: t('signin.pages.sourcesIntro'),
            fields: [
              sources('customUiCsp.scriptSrc', t('signin.pages.scripts'), 'https://cdn.example.com'),
              sources('customUiCsp.connectSrc', t('signin.pages.connections'), 'https://api.example.com'),
            ],
          },
        ]}
      />
    </Stack>
  );
}

import type { SignInSettings } from '@keystory/api-client';
import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { SettingsForm, type FieldPanel } from '../forms/SettingsForm';
import { HistoryButton } from '../history/HistoryButton';
import { useAsOf } from '../past/moment';
import { PastBanner } from '../past/PastBanner';
import { Loaded } from '../shell/Loaded';
import { PageHeader } from '../shell/PageHeader';
import { useSaveSignInSettings, useSignInSettings } from './api';

interface SettingPageProps {
  title: string;
  intro: string;
  panels: readonly FieldPanel[];
}

/** A page of its own for a part of how people sign in. */
export function SettingPage({ title, intro, panels }: SettingPageProps) {
  return (
    <>
      <PageHeader title={title} intro={intro} />
      <SignInSettingsForm panels={panels} />
    </>
  );
}

/** The same without a heading, as it is or as it was, and what became of it. */
export function SignInSettingsForm({ panels }: { panels: readonly FieldPanel[] }) {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const entity = { kind: 'sign-in-exp', id: '', place: useLocation().pathname } as const;
  const settings = useSignInSettings();
  const save = useSaveSignInSettings();
  return (
    <>
      {asOf && <PastBanner entity={entity} asOf={asOf} />}
      <Loaded query={settings}>
        {(document) => <SettingsForm<SignInSettings> key={asOf ?? 'now'} document={document} panels={panels} save={save} />}
      </Loaded>
      <Group mt="md">
        <HistoryButton entity={entity} name={t('signin.title')} isNamed />
      </Group>
    </>
  );
}

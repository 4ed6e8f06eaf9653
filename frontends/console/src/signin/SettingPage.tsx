import { Problem } from '@keystory/app-kit';
import type { SignInSettings } from '@keystory/api-client';
import { Skeleton } from '@mantine/core';
import { SettingsForm, type FieldPanel } from '../forms/SettingsForm';
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

/** The same without a heading. */
function SignInSettingsForm({ panels }: { panels: readonly FieldPanel[] }) {
  const settings = useSignInSettings();
  const save = useSaveSignInSettings();
  if (settings.isError) return <Problem cause={settings.error} retry={settings.refetch} />;
  if (settings.isPending) return <Skeleton height={320} radius="lg" />;
  return <SettingsForm<SignInSettings> document={settings.data} panels={panels} save={save} />;
}

import type { SignInSettings } from '@keystory/api-client';
import { SettingsForm, type FieldPanel } from '../forms/SettingsForm';
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

/** The same without a heading. */
export function SignInSettingsForm({ panels }: { panels: readonly FieldPanel[] }) {
  const settings = useSignInSettings();
  const save = useSaveSignInSettings();
  return <Loaded query={settings}>{(document) => <SettingsForm<SignInSettings> document={document} panels={panels} save={save} />}</Loaded>;
}

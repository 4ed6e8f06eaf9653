import type { SignInSettings } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { documentOf } from '../forms/field';
import { SettingsForm } from '../forms/SettingsForm';
import { useSaveSignInSettings } from './api';
import { useLookFields } from './lookFields';
import { Preview } from './Preview';

/** The looks of the sign-in pages, with the page itself beside. */
export function Branding({ settings }: { settings: SignInSettings }) {
  const { t } = useTranslation('console');
  const { logos, colors, css } = useLookFields();
  const panels = [
    { title: t('look.colors'), fields: colors },
    { title: t('look.logos'), intro: t('look.logosIntro'), fields: logos },
    {
      title: t('look.css'),
      intro: t('look.cssIntro'),
      fields: [...css, { path: 'hideLogtoBranding', kind: 'switch' as const, label: t('look.hideBranding') }],
    },
  ];
  const fields = panels.flatMap((panel) => panel.fields);
  return (
    <SettingsForm
      document={settings}
      panels={panels}
      save={useSaveSignInSettings()}
      isAsideAbove
      renderAside={(values) => <Preview draft={documentOf(fields, values)} />}
    />
  );
}

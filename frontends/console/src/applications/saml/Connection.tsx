import type { SamlApplication, SamlApplicationChange } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { SettingsForm } from '../../forms/SettingsForm';
import { POST, useSaveSamlApplication } from './api';
import { useConnectionPanels } from './connectionPanels';
import { ProviderFacts } from './ProviderFacts';

/** What both sides have to know of each other. */
export function Connection({ application }: { application: SamlApplication }) {
  const { t } = useTranslation('console');
  const save = useSaveSamlApplication(application.id);
  return (
    <>
      <ProviderFacts id={application.id} title={t('saml.us')} intro={t('saml.usIntro')} />
      <SettingsForm document={application} panels={useConnectionPanels()} save={(change) => save(completed(change as SamlApplicationChange))} />
    </>
  );
}

/** Answers are always posted, and what has lost its main part is taken out as a whole. */
function completed({ acsUrl, requestSigning, ...change }: SamlApplicationChange): SamlApplicationChange {
  return {
    ...change,
    ...(acsUrl === undefined ? {} : { acsUrl: acsUrl?.url ? { url: acsUrl.url, binding: POST } : null }),
    ...(requestSigning === undefined ? {} : { requestSigning: requestSigning?.certificate ? requestSigning : null }),
  };
}

import { bounds, unwrap, type SamlApplication } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { DeletePanel } from '../../entity/DeletePanel';
import { SettingsForm } from '../../forms/SettingsForm';
import { useNameFields } from '../../resources/fields';
import { api } from '../../session';
import { useSaveSamlApplication } from './api';

/** What a SAML application is called, and its end. */
export function Settings({ application }: { application: SamlApplication }) {
  const { t } = useTranslation('console');
  const { id, name } = application;
  return (
    <>
      <SettingsForm
        document={application}
        save={useSaveSamlApplication(id)}
        panels={[
          { title: t('entity.general'), fields: useNameFields(bounds.newApplication) },
          {
            title: t('entity.customData'),
            intro: t('entity.customDataIntro'),
            fields: [{ path: 'customData', kind: 'json', label: t('entity.customData'), required: true }],
          },
        ]}
      />
      <DeletePanel
        entity={{ kind: 'saml-applications', id }}
        name={name}
        title={t('applications.delete.submit')}
        body={t('applications.delete.body')}
        act={() => unwrap(api.DELETE('/api/saml-applications/{id}', { params: { path: { id } } }))}
        to="/applications"
      />
    </>
  );
}

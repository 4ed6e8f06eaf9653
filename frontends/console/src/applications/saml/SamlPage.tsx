import { unwrap } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EntityPage } from '../../entity/EntityPage';
import { momentQuery } from '../../lists/useListState';
import { api } from '../../session';
import { Look } from '../detail/tabs/Look';
import { TypeIcon } from '../TypeIcon';
import { Attributes } from './Attributes';
import { Certificates } from './Certificates';
import { Connection } from './Connection';
import { SamlQuickStart } from './SamlQuickStart';
import { Settings } from './Settings';

/** A service provider that people sign in to by SAML. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  return (
    <EntityPage
      entity={{ kind: 'saml-applications', id }}
      list={{ to: '/applications', title: t('applications.title') }}
      read={(asOf) => unwrap(api.GET('/api/saml-applications/{id}', { params: { path: { id }, query: momentQuery(asOf) } }))}
      head={({ name, type }) => ({ name, detail: t(`applications.types.${type}.name`), picture: <TypeIcon type={type} size={56} /> })}
      tabs={(application) => [
        { id: 'connection', title: t('saml.connection'), content: <Connection application={application} /> },
        { id: 'guide', title: t('applications.tabs.guide'), content: <SamlQuickStart application={application} />, isNow: true },
        { id: 'attributes', title: t('saml.attributes'), content: <Attributes application={application} /> },
        { id: 'certificates', title: t('saml.certificates'), content: <Certificates id={id} /> },
        { id: 'branding', title: t('applications.tabs.branding'), content: <Look applicationId={id} /> },
        { id: 'settings', title: t('entity.settings'), content: <Settings application={application} /> },
      ]}
    />
  );
}

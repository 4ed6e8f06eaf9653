import { unwrap, type SsoConnector, type SsoConnectorChange } from '@keystory/api-client';
import { Image } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../entity/DeletePanel';
import { EntityPage } from '../entity/EntityPage';
import { useChanging } from '../entity/useChanging';
import { SettingsForm, type FieldPanel } from '../forms/SettingsForm';
import { momentQuery } from '../lists/useListState';
import { api } from '../session';
import { BothSides } from './BothSides';
import { useAttributeFields, useConnectionFields, useDomainFields, useExperienceFields, useNameFields, useTrustFields } from './fields';
import { SigningKeys } from './SigningKeys';
import { withoutSecret, withSecret } from './secret';

/** An enterprise connector: how its provider is reached, whose people sign in there, and what they see of it. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  return (
    <EntityPage
      entity={{ kind: 'sso-connectors', id }}
      list={{ to: '/enterprise-sso', title: t('sso.title') }}
      read={(asOf) => unwrap(api.GET('/api/sso-connectors/{id}', { params: { path: { id }, query: momentQuery(asOf) } }))}
      head={({ connectorName, name, branding, providerLogo }) => ({
        name: connectorName,
        detail: name,
        picture: <Image src={branding.logo ?? providerLogo} alt="" w={48} h={48} radius="md" />,
      })}
      tabs={(connector) => [
        { id: 'connection', title: t('sso.connection'), content: <Connection connector={connector} /> },
        ...(connector.providerType === 'saml' ? [{ id: 'keys', title: t('sso.keys.title'), content: <SigningKeys id={id} /> }] : []),
        { id: 'experience', title: t('sso.experience'), content: <Experience connector={connector} /> },
        { id: 'settings', title: t('entity.settings'), content: <Settings connector={connector} /> },
      ]}
    />
  );
}

interface OfConnector {
  connector: SsoConnector;
}

/** Some settings of a connector; its secret is never shown, and stays unless another one is entered. */
function Form({ connector, panels }: OfConnector & { panels: readonly FieldPanel[] }) {
  const changing = useChanging(['sso-connectors']);
  const save = async (change: Record<string, unknown>) => {
    const body = withSecret(change as SsoConnectorChange, connector);
    return withoutSecret(await changing(unwrap(api.PATCH('/api/sso-connectors/{id}', { params: { path: { id: connector.id } }, body }))));
  };
  return <SettingsForm document={withoutSecret(connector)} panels={panels} save={save} />;
}

function Connection({ connector }: OfConnector) {
  const { t } = useTranslation('console');
  const connection = useConnectionFields(connector);
  const attributes = useAttributeFields();
  const trust = useTrustFields(connector);
  const domains = useDomainFields();
  return (
    <>
      <BothSides connector={connector} />
      <Form
        connector={connector}
        panels={[
          { title: t('sso.configuration'), intro: t(`sso.configurationHint.${connector.providerType}`), fields: connection },
          ...(connector.providerType === 'saml' ? [{ title: t('sso.attributes.title'), intro: t('sso.attributes.intro'), fields: attributes }] : []),
          { title: t('sso.trust'), intro: t('sso.trustIntro'), fields: trust },
          { title: t('sso.domains'), intro: t('sso.domainsIntro'), fields: domains },
        ]}
      />
    </>
  );
}

function Experience({ connector }: OfConnector) {
  const { t } = useTranslation('console');
  return <Form connector={connector} panels={[{ title: t('sso.experience'), intro: t('sso.experienceIntro'), fields: useExperienceFields(connector) }]} />;
}

function Settings({ connector }: OfConnector) {
  const { t } = useTranslation('console');
  const { id, connectorName } = connector;
  return (
    <>
      <Form connector={connector} panels={[{ title: t('entity.general'), fields: useNameFields() }]} />
      <DeletePanel
        entity={{ kind: 'sso-connectors', id }}
        name={connectorName}
        title={t('sso.delete.submit')}
        body={t('sso.delete.body')}
        act={() => unwrap(api.DELETE('/api/sso-connectors/{id}', { params: { path: { id } } }))}
        to="/enterprise-sso"
      />
    </>
  );
}

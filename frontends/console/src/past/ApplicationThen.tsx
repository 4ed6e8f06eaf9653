import { Problem } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Code, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TypeIcon } from '../applications/TypeIcon';
import { hasSecrets, signsPeopleIn } from '../applications/types';
import { Panel } from '../shell/Panel';
import { applicationThenQuery, secretsThenQuery } from './api';
import { Facts } from './Facts';
import { PastBanner } from './PastBanner';
import { RolesThen } from './RolesThen';

interface ApplicationThenProps {
  id: string;
  asOf: string;
}

/** An application as it was, with the names of the secrets it had. */
export function ApplicationThen({ id, asOf }: ApplicationThenProps) {
  const application = useQuery(applicationThenQuery(id, asOf));
  const app = application.data;
  return (
    <>
      <PastBanner entity={{ kind: 'applications', id }} asOf={asOf} />
      {application.isError && <Problem cause={application.error} retry={application.refetch} />}
      {application.isPending && <Skeleton height={420} radius="lg" />}
      {app && (
        <>
          <Header application={app} />
          <Settings application={app} />
          {hasSecrets(app.type) && <SecretsThen id={id} asOf={asOf} />}
          {app.type === 'MachineToMachine' && <RolesThen entity={{ kind: 'applications', id }} asOf={asOf} />}
        </>
      )}
    </>
  );
}

function Header({ application: { id, name, type } }: { application: Application }) {
  return (
    <Group wrap="nowrap" gap="md" mb="lg">
      <TypeIcon type={type} size={56} />
      <Stack gap={2} miw={0}>
        <Title order={1}>{name}</Title>
        <Code>{id}</Code>
      </Stack>
    </Group>
  );
}

function Settings({ application }: { application: Application }) {
  const { t } = useTranslation('console');
  const { name, description, type, oidcClientMetadata, customClientMetadata } = application;
  return (
    <>
      <Panel title={t('applications.settings.general')}>
        <Facts
          facts={[
            [t('applications.fields.name'), name],
            [t('applications.fields.description'), description],
          ]}
        />
      </Panel>
      {signsPeopleIn(type) && (
        <Panel title={t('applications.settings.addresses')}>
          <Facts
            facts={[
              [t('applications.fields.redirectUris'), oidcClientMetadata.redirectUris.join(', ')],
              [t('applications.fields.postLogoutRedirectUris'), oidcClientMetadata.postLogoutRedirectUris.join(', ')],
              [t('applications.fields.corsAllowedOrigins'), customClientMetadata.corsAllowedOrigins?.join(', ')],
            ]}
          />
        </Panel>
      )}
    </>
  );
}

function SecretsThen({ id, asOf }: ApplicationThenProps) {
  const { t } = useTranslation('console');
  const secrets = useQuery(secretsThenQuery(id, asOf));
  return (
    <Panel title={t('past.secrets')} intro={t('past.secretsIntro')}>
      {secrets.isError && <Problem cause={secrets.error} retry={secrets.refetch} />}
      {secrets.isPending && <Skeleton height={24} />}
      {secrets.data && <span>{secrets.data.map(({ name }) => name).join(', ') || t('history.nothing')}</span>}
    </Panel>
  );
}

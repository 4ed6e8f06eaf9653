import { CopyAction } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Badge, Code, Group, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Gone } from '../../history/Gone';
import { History } from '../../history/History';
import { LogList } from '../../logs/LogList';
import { ApplicationThen } from '../../past/ApplicationThen';
import { useAsOf } from '../../past/moment';
import { AssignedRoles } from '../../roles/AssignedRoles';
import { BackLink } from '../../shell/BackLink';
import { TabLink } from '../../shell/TabLink';
import { useDocumentTitle } from '../../shell/useDocumentTitle';
import { applicationQuery } from '../api';
import { QuickStart } from '../guide/QuickStart';
import { TypeIcon } from '../TypeIcon';
import { hasSecrets } from '../types';
import { ApplicationSettings } from './ApplicationSettings';
import { ConsentScopes } from './consent/ConsentScopes';
import { Credentials } from './Credentials';
import { DeleteApplication } from './DeleteApplication';
import { AccessControl } from './tabs/AccessControl';
import { Memberships } from './tabs/Memberships';
import { Protocol } from './tabs/Protocol';
import { Tokens } from './tabs/Tokens';

const TABS = [
  'guide', 'settings', 'credentials', 'tokens', 'protocol', 'access', 'permissions', 'roles', 'organizations', 'logs', 'activity',
] as const;

type Tab = (typeof TABS)[number];

/** Which tabs an application has: those that act for themselves have roles, those of third parties ask for consent. */
function tabsOf({ type, isThirdParty }: Application): Tab[] {
  const acts = type === 'MachineToMachine';
  const only: Partial<Record<Tab, boolean>> = { roles: acts, organizations: acts, access: !acts, permissions: isThirdParty };
  return TABS.filter((tab) => only[tab] ?? true);
}

export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const asOf = useAsOf();
  return (
    <>
      <BackLink to="/applications">{t('applications.title')}</BackLink>
      {asOf ? <ApplicationThen id={id} asOf={asOf} /> : <ApplicationNow id={id} />}
    </>
  );
}

function ApplicationNow({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const { tab = 'guide' } = useParams();
  const application = useQuery(applicationQuery(id));
  const app = application.data;
  useDocumentTitle(app?.name);
  return (
    <>
      {application.isError && (
        <Gone entity={{ kind: 'applications', id }} cause={application.error} retry={application.refetch} />
      )}
      {application.isPending && <Skeleton height={420} radius="lg" />}
      {app && (
        <>
          <ApplicationHeader application={app} />
          <Tabs value={tab}>
            <Tabs.List mb="xl" aria-label={t('applications.tabs.label')}>
              {tabsOf(app).map((name) => (
                <TabLink key={name} value={name} to={`/applications/${id}${name === 'guide' ? '' : `/${name}`}`}>
                  {t(`applications.tabs.${name}`)}
                </TabLink>
              ))}
            </Tabs.List>
            <Tabs.Panel value="guide">
              <QuickStart application={app} />
            </Tabs.Panel>
            <Tabs.Panel value="settings">
              <ApplicationSettings application={app} key={app.id} />
              <DeleteApplication application={app} />
            </Tabs.Panel>
            <Tabs.Panel value="credentials">
              <Credentials application={app} withSecrets={hasSecrets(app.type)} />
            </Tabs.Panel>
            <Tabs.Panel value="tokens">
              <Tokens application={app} />
            </Tabs.Panel>
            <Tabs.Panel value="protocol">
              <Protocol applicationId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="access">
              <AccessControl application={app} />
            </Tabs.Panel>
            <Tabs.Panel value="organizations">
              <Memberships applicationId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="logs">
              <LogList applicationId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="permissions">
              <ConsentScopes applicationId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="roles">
              <AssignedRoles kind="application" id={id} />
            </Tabs.Panel>
            <Tabs.Panel value="activity">
              <History kind="applications" id={id} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </>
  );
}

function ApplicationHeader({ application }: { application: Application }) {
  const { t } = useTranslation('console');
  const { id, name, type, isThirdParty } = application;
  return (
    <Group wrap="nowrap" gap="md" mb="lg">
      <TypeIcon type={type} size={56} />
      <Stack gap={2} miw={0}>
        <Title order={1}>{name}</Title>
        <Group gap={4}>
          <Text size="sm" c="dimmed">
            {t(`applications.types.${type}.name`)}
          </Text>
          <Code>{id}</Code>
          <CopyAction label={t('applications.fields.id')} value={id} />
          {isThirdParty && <Badge>{t('applications.thirdParty')}</Badge>}
        </Group>
      </Stack>
    </Group>
  );
}

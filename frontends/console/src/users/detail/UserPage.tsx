import { CopyAction, Moment, PersonPicture } from '@keystory/app-kit';
import type { User } from '@keystory/api-client';
import { Badge, Code, Group, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Gone } from '../../history/Gone';
import { History } from '../../history/History';
import { LogList } from '../../logs/LogList';
import { BackLink } from '../../shell/BackLink';
import { TabLink } from '../../shell/TabLink';
import { useDocumentTitle } from '../../shell/useDocumentTitle';
import { AssignedRoles } from '../../roles/AssignedRoles';
import { useAsOf } from '../../past/moment';
import { UserThen } from '../../past/UserThen';
import { SignIns } from '../../signins/SignIns';
import { administratorQuery, userQuery } from '../api';
import { nameOf } from '../naming';
import { Grants } from './tabs/Grants';
import { Organizations } from './tabs/Organizations';
import { PersonalTokens } from './tabs/PersonalTokens';
import { Sessions } from './tabs/Sessions';
import { UserActions } from './UserActions';
import { UserSettings } from './UserSettings';

const TABS = ['settings', 'roles', 'organizations', 'sign-ins', 'sessions', 'grants', 'tokens', 'logs', 'activity'] as const;

export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const asOf = useAsOf();
  return (
    <>
      <BackLink to="/users">{t('users.title')}</BackLink>
      {asOf ? <UserThen id={id} asOf={asOf} /> : <UserNow id={id} />}
    </>
  );
}

function UserNow({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const { tab = 'settings' } = useParams();
  const user = useQuery(userQuery(id));
  useDocumentTitle(user.data && nameOf(user.data));
  return (
    <>
      {user.isError && <Gone entity={{ kind: 'users', id }} cause={user.error} retry={user.refetch} />}
      {user.isPending && <Skeleton height={72} radius="lg" mb="lg" />}
      {user.data && <UserHeader user={user.data} />}
      {!user.isError && (
        <Tabs value={tab}>
          <Tabs.List mb="xl" aria-label={t('users.tabs.label')}>
            {TABS.map((name) => (
              <TabLink key={name} value={name} to={`/users/${id}${name === 'settings' ? '' : `/${name}`}`}>
                {t(`users.tabs.${name}`)}
              </TabLink>
            ))}
          </Tabs.List>
          <Tabs.Panel value="settings">
            {user.data ? <UserSettings user={user.data} key={user.data.id} /> : <Skeleton height={420} radius="lg" />}
          </Tabs.Panel>
          <Tabs.Panel value="roles">
            <AssignedRoles kind="user" id={id} />
          </Tabs.Panel>
          <Tabs.Panel value="organizations">
            <Organizations userId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="sign-ins">
            <SignIns userId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="sessions">
            <Sessions userId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="grants">
            <Grants userId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="tokens">
            <PersonalTokens userId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="logs">
            <LogList userId={id} />
          </Tabs.Panel>
          <Tabs.Panel value="activity">
            <History kind="users" id={id} />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}

function UserHeader({ user }: { user: User }) {
  const { t } = useTranslation('console');
  const isAdministrator = useQuery(administratorQuery(user.id)).data;
  return (
    <Group justify="space-between" align="flex-start" mb="lg" gap="md">
      <Group wrap="nowrap" gap="md" flex={1} miw={240}>
        <PersonPicture name={nameOf(user)} src={user.avatar} size={56} />
        <Stack gap={2} miw={0}>
          <Group gap="xs">
            <Title order={1}>{nameOf(user)}</Title>
            {isAdministrator && <Badge>{t('users.administrator')}</Badge>}
            {user.isSuspended && <Badge color="red">{t('users.suspended')}</Badge>}
          </Group>
          <Group gap={4}>
            <Code>{user.id}</Code>
            <CopyAction label={t('users.fields.id')} value={user.id} />
            <Text size="sm" c="dimmed">
              {t('users.lastSignIn')} <Moment at={user.lastSignInAt} />
            </Text>
          </Group>
        </Stack>
      </Group>
      <UserActions user={user} />
    </Group>
  );
}

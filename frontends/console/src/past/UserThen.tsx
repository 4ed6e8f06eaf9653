import { CodeBlock, PersonPicture, Problem } from '@keystory/app-kit';
import type { User } from '@keystory/api-client';
import { Alert, Badge, Code, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../shell/Panel';
import { nameOf } from '../users/naming';
import { userThenQuery } from './api';
import { Facts } from './Facts';
import { PastBanner } from './PastBanner';
import { RolesThen } from './RolesThen';

interface UserThenProps {
  id: string;
  asOf: string;
}

/** A user as they were; of a person who was erased since, nothing personal is left. */
export function UserThen({ id, asOf }: UserThenProps) {
  const user = useQuery(userThenQuery(id, asOf));
  return (
    <>
      <PastBanner entity={{ kind: 'users', id }} asOf={asOf} />
      {user.isError && <Problem cause={user.error} retry={user.refetch} />}
      {user.isPending && <Skeleton height={420} radius="lg" />}
      {user.data && (
        <>
          <Header user={user.data} />
          <Details user={user.data} />
          <RolesThen entity={{ kind: 'users', id }} asOf={asOf} />
        </>
      )}
    </>
  );
}

function Header({ user }: { user: User & { erased?: boolean } }) {
  const { t } = useTranslation('console');
  return (
    <>
      {user.erased && (
        <Alert color="gray" mb="lg">
          {t('past.erased')}
        </Alert>
      )}
      <Group wrap="nowrap" gap="md" mb="lg">
        <PersonPicture name={nameOf(user)} src={user.avatar} size={56} />
        <Stack gap={2} miw={0}>
          <Group gap="xs">
            <Title order={1}>{nameOf(user)}</Title>
            {user.isSuspended && <Badge color="red">{t('users.suspended')}</Badge>}
          </Group>
          <Code>{user.id}</Code>
        </Stack>
      </Group>
    </>
  );
}

const PROFILE = ['givenName', 'familyName', 'nickname', 'website', 'locale', 'zoneinfo'] as const;

function Details({ user }: { user: User }) {
  const { t, i18n } = useTranslation('console');
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'medium' });
  return (
    <>
      <Panel title={t('users.settings.identifiers')}>
        <Facts
          facts={[
            [t('users.fields.username'), user.username],
            [t('users.fields.email'), user.primaryEmail],
            [t('users.fields.phone'), user.primaryPhone],
            [t('users.fields.password'), user.hasPassword ? t('past.isSet') : null],
            [t('users.columns.lastSignIn'), user.lastSignInAt === null ? null : exact.format(user.lastSignInAt)],
          ]}
        />
      </Panel>
      <Panel title={t('users.settings.profile')}>
        <Facts
          facts={[
            [t('users.fields.name'), user.name],
            [t('users.fields.avatar'), user.avatar],
            ...PROFILE.map((field): [string, string | undefined] => [t(`users.fields.${field}`), user.profile[field]]),
          ]}
        />
      </Panel>
      <Panel title={t('users.settings.customData')}>
        <CodeBlock label={t('users.fields.customData')} code={JSON.stringify(user.customData, null, 2)} />
      </Panel>
    </>
  );
}

import { Moment, useApplicationName } from '@keystory/app-kit';
import { unwrap, type UserSession } from '@keystory/api-client';
import { Badge, Code, Group } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../lists/DataTable';
import { momentQuery } from '../../../lists/useListState';
import { useAsOf } from '../../../past/moment';
import { Relation } from '../../../relations/Relation';
import { api } from '../../../session';

/** Where a user is signed in. */
export function Sessions({ userId }: { userId: string }) {
  const { t } = useTranslation('console');
  return (
    <Relation
      queryKey={['users', userId, 'sessions']}
      label={t('users.sessions.title')}
      read={async ({ asOf }) => {
        const params = { path: { userId }, query: momentQuery(asOf) };
        const { sessions } = await unwrap(api.GET('/api/users/{userId}/sessions', { params }));
        return { items: sessions, total: 0 };
      }}
      columns={useColumns(userId)}
      keyOf={idOf}
      none={{ icon: IconDeviceDesktop, title: t('users.sessions.none.title'), body: t('users.sessions.none.body') }}
      remove={{
        title: t('users.sessions.end'),
        body: t('users.sessions.endBody'),
        nameOf: idOf,
        act: (session) =>
          unwrap(api.DELETE('/api/users/{userId}/sessions/{sessionId}', { params: { path: { userId, sessionId: idOf(session) } } })),
      }}
      stale={[['users', userId, 'grants']]}
    />
  );
}

const idOf = ({ payload }: UserSession) => payload.uid ?? payload.jti ?? '';

function useColumns(userId: string): Column<UserSession>[] {
  const { t } = useTranslation('console');
  const nameOf = useApplicationName();
  const granted = useGrantedNames(userId);
  return [
    { id: 'session', title: t('users.sessions.session'), cell: (session) => <Code style={{ overflowWrap: 'anywhere' }}>{idOf(session)}</Code> },
    { id: 'since', title: t('users.sessions.since'), cell: ({ payload }) => <Moment at={payload.loginTs * 1000} /> },
    {
      id: 'applications',
      title: t('applications.title'),
      wide: true,
      cell: ({ payload }) => (
        <Group gap={4}>
          {Object.keys(payload.authorizations ?? {}).map((id) => (
            <Badge key={id} variant="outline">
              {nameOf(id, granted?.get(id))}
            </Badge>
          ))}
        </Group>
      ),
    },
    { id: 'expires', title: t('users.sessions.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
  ];
}

/** What the applications are called that a user has let in, by their ids, once that is known. */
function useGrantedNames(userId: string): Map<string, string> | undefined {
  const asOf = useAsOf();
  return useQuery({
    queryKey: ['users', userId, 'grants', 'names', asOf ?? 'now'],
    queryFn: async () => {
      const params = { path: { userId }, query: momentQuery(asOf) };
      const { grants } = await unwrap(api.GET('/api/users/{userId}/grants', { params }));
      return new Map(grants.map(({ application: { id, name } }) => [id, name]));
    },
  }).data;
}

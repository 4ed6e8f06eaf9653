import { describeBrowser, Moment, useApplicationName, usePlaceName } from '@keystory/app-kit';
import { originOf, unwrap, unwrapPage, type UserSession } from '@keystory/api-client';
import { inOneLine } from '@keystory/ui/i18n';
import { Code, Text } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pagesOfPart } from '../../../history/api';
import { useHistoryColumn } from '../../../history/useHistoryColumn';
import type { Column } from '../../../lists/DataTable';
import { Names } from '../../../lists/Names';
import { momentQuery } from '../../../lists/useListState';
import { wholeList } from '../../../lists/wholeList';
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
      read={async ({ asOf, ...list }) => {
        const params = { path: { userId }, query: momentQuery(asOf) };
        const { sessions } = await unwrap(api.GET('/api/users/{userId}/sessions', { params }));
        return wholeList(sessions, list);
      }}
      columns={useColumns(userId)}
      keyOf={idOf}
      none={{ icon: IconDeviceDesktop, title: t('users.sessions.none.title'), body: t('users.sessions.none.body') }}
      remove={{
        title: t('users.sessions.end'),
        body: t('users.sessions.endBody'),
        nameOf,
        act: (session) =>
          unwrap(api.DELETE('/api/users/{userId}/sessions/{sessionId}', { params: { path: { userId, sessionId: idOf(session) } } })),
      }}
      stale={[['users', userId, 'grants']]}
    />
  );
}

const idOf = ({ payload }: UserSession) => payload.uid ?? payload.jti ?? '';

/** The browser that it was last signed in with, where that is known. */
const browserOf = (session: UserSession) => describeBrowser(originOf(session).userAgent ?? null);

const nameOf = (session: UserSession) => browserOf(session) ?? idOf(session);

function useColumns(userId: string): Column<UserSession>[] {
  const { t } = useTranslation('console');
  const applicationName = useApplicationName();
  const placeOf = usePlaceName();
  const granted = useGrantedNames(userId);
  return [
    {
      id: 'session',
      title: t('users.sessions.session'),
      cell: (session) => {
        const origin = originOf(session);
        const browser = browserOf(session);
        const from = inOneLine(placeOf(origin), origin.ip);
        return (
          <>
            {browser && <Text fw={550}>{browser}</Text>}
            {from && <Text size="sm" c="dimmed">{from}</Text>}
            <Code style={{ overflowWrap: 'anywhere' }}>{idOf(session)}</Code>
          </>
        );
      },
    },
    { id: 'since', title: t('users.sessions.since'), cell: ({ payload }) => <Moment at={payload.loginTs * 1000} /> },
    {
      id: 'applications',
      title: t('applications.title'),
      wide: true,
      cell: ({ payload }) => (
        <Names of={Object.keys(payload.authorizations ?? {}).map((id) => ({ id, name: applicationName(id, granted?.get(id)) }))} />
      ),
    },
    { id: 'expires', title: t('users.sessions.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    useHistoryColumn((session) => {
      const sessionId = idOf(session);
      return {
        entity: { kind: 'users', id: userId, place: `/users/${userId}/sessions` },
        name: nameOf(session),
        query: pagesOfPart(['users', userId, 'sessions', sessionId], (query) =>
          unwrapPage(api.GET('/api/users/{userId}/sessions/{sessionId}/history', { params: { path: { userId, sessionId }, query } })),
        ),
      };
    }),
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

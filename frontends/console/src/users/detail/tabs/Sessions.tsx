import { describeBrowser, Moment, useApplicationName } from '@keystory/app-kit';
import { unwrap, unwrapPage, type UserSession } from '@keystory/api-client';
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
  const placeOf = usePlaces(userId);
  return (
    <Relation
      queryKey={['users', userId, 'sessions']}
      label={t('users.sessions.title')}
      read={async ({ asOf, ...list }) => {
        const params = { path: { userId }, query: momentQuery(asOf) };
        const { sessions } = await unwrap(api.GET('/api/users/{userId}/sessions', { params }));
        return wholeList(sessions, list);
      }}
      columns={useColumns(userId, placeOf)}
      keyOf={idOf}
      none={{ icon: IconDeviceDesktop, title: t('users.sessions.none.title'), body: t('users.sessions.none.body') }}
      remove={{
        title: t('users.sessions.end'),
        body: t('users.sessions.endBody'),
        nameOf: (session) => placeOf(session).browser ?? idOf(session),
        act: (session) =>
          unwrap(api.DELETE('/api/users/{userId}/sessions/{sessionId}', { params: { path: { userId, sessionId: idOf(session) } } })),
      }}
      stale={[['users', userId, 'grants']]}
    />
  );
}

const idOf = ({ payload }: UserSession) => payload.uid ?? payload.jti ?? '';

interface Place {
  browser: string | undefined;
  ip: string | undefined;
}

/** From which browser and address a session was last signed in with, where it is still on record. */
function usePlaces(userId: string): (session: UserSession) => Place {
  const signIns = useQuery({
    queryKey: ['logs', 'sign-ins', userId],
    queryFn: () => unwrap(api.GET('/api/logs', { params: { query: { userId, logKey: 'Interaction.End', page_size: 100, enableCap: 'true' } } })),
  }).data;
  return (session) => {
    const { ip, userAgent } = signIns?.find(({ payload }) => payload.sessionId === idOf(session))?.payload ?? {};
    return {
      browser: describeBrowser(typeof userAgent === 'string' ? userAgent : null),
      ip: typeof ip === 'string' ? ip : undefined,
    };
  };
}

function useColumns(userId: string, placeOf: (session: UserSession) => Place): Column<UserSession>[] {
  const { t } = useTranslation('console');
  const nameOf = useApplicationName();
  const granted = useGrantedNames(userId);
  return [
    {
      id: 'session',
      title: t('users.sessions.session'),
      cell: (session) => {
        const { browser, ip } = placeOf(session);
        return (
          <>
            {browser && <Text fw={550}>{[browser, ip].filter(Boolean).join(' · ')}</Text>}
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
        <Names of={Object.keys(payload.authorizations ?? {}).map((id) => ({ id, name: nameOf(id, granted?.get(id)) }))} />
      ),
    },
    { id: 'expires', title: t('users.sessions.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    useHistoryColumn((session) => {
      const sessionId = idOf(session);
      return {
        entity: { kind: 'users', id: userId, place: `/users/${userId}/sessions` },
        name: placeOf(session).browser ?? sessionId,
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

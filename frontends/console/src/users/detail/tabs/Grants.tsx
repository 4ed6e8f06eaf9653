import { isBuiltIn, Moment, useApplicationName } from '@keystory/app-kit';
import { unwrap, unwrapPage, type UserGrant } from '@keystory/api-client';
import { IconApps } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { applicationPlace } from '../../../applications/place';
import { pagesOfPart } from '../../../history/api';
import { useHistoryColumn } from '../../../history/useHistoryColumn';
import type { Column } from '../../../lists/DataTable';
import { ListCell } from '../../../lists/ListCell';
import { momentQuery } from '../../../lists/useListState';
import { wholeList } from '../../../lists/wholeList';
import { Relation } from '../../../relations/Relation';
import { api } from '../../../session';
import { OrganizationConsent } from './OrganizationConsent';

/** What applications a user has let in. */
export function Grants({ userId }: { userId: string }) {
  const { t } = useTranslation('console');
  const nameOf = useApplicationName();
  return (
    <Relation
      queryKey={['users', userId, 'grants']}
      label={t('users.grants.title')}
      read={async ({ asOf, ...list }) => {
        const params = { path: { userId }, query: momentQuery(asOf) };
        const { grants } = await unwrap(api.GET('/api/users/{userId}/grants', { params }));
        return wholeList(grants, list);
      }}
      columns={useColumns(userId)}
      keyOf={({ id }) => id}
      none={{ icon: IconApps, title: t('users.grants.none.title'), body: t('users.grants.none.body') }}
      remove={{
        title: t('users.grants.revoke'),
        body: t('users.grants.revokeBody'),
        nameOf: ({ application }) => nameOf(application.id, application.name),
        act: ({ id: grantId }) => unwrap(api.DELETE('/api/users/{userId}/grants/{grantId}', { params: { path: { userId, grantId } } })),
      }}
    />
  );
}

function useColumns(userId: string): Column<UserGrant>[] {
  const { t } = useTranslation('console');
  const nameOf = useApplicationName();
  return [
    {
      id: 'application',
      title: t('applications.columns.application'),
      cell: ({ application: { id, name } }) => (
        <ListCell {...(!isBuiltIn(id) && { to: applicationPlace(id) })} picture={null} name={nameOf(id, name)} />
      ),
    },
    { id: 'since', title: t('users.grants.since'), cell: ({ payload }) => <Moment at={payload.iat * 1000} /> },
    { id: 'expires', title: t('users.sessions.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    useHistoryColumn(({ id: grantId, application }) => ({
      entity: { kind: 'users', id: userId, place: `/users/${userId}/grants` },
      name: nameOf(application.id, application.name),
      query: pagesOfPart(['users', userId, 'grants', grantId], (query) =>
        unwrapPage(api.GET('/api/users/{userId}/grants/{grantId}/history', { params: { path: { userId, grantId }, query } })),
      ),
      further: !isBuiltIn(application.id) && <OrganizationConsent userId={userId} applicationId={application.id} />,
    })),
  ];
}

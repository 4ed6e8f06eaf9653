import { Moment } from '@keystory/app-kit';
import { unwrap, type NewPersonalAccessToken, type PersonalAccessToken } from '@keystory/api-client';
import { Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showOnce } from '../../../forms/showOnce';
import type { Column } from '../../../lists/DataTable';
import { momentQuery } from '../../../lists/useListState';
import { wholeList } from '../../../lists/wholeList';
import { Relation } from '../../../relations/Relation';
import { api } from '../../../session';

/** What scripts of a user act with in their name. */
export function PersonalTokens({ userId }: { userId: string }) {
  const { t } = useTranslation('console');
  const path = { userId };
  const queryKey = ['users', userId, 'personal-access-tokens'];
  const create = async (token: Record<string, unknown>) => {
    const body = token as NewPersonalAccessToken;
    const { name, value } = await unwrap(api.POST('/api/users/{userId}/personal-access-tokens', { params: { path }, body }));
    showOnce({ title: name, label: t('users.tokens.title'), body: t('users.tokens.once'), value });
  };
  return (
    <Relation
      queryKey={queryKey}
      label={t('users.tokens.title')}
      read={async ({ asOf, ...list }) => {
        const params = { path, query: momentQuery(asOf) };
        return wholeList(await unwrap(api.GET('/api/users/{userId}/personal-access-tokens', { params })), list);
      }}
      columns={useColumns()}
      keyOf={nameOf}
      none={{ icon: IconKey, title: t('users.tokens.none.title'), body: t('users.tokens.none.body') }}
      add={{
        title: t('users.tokens.create'),
        fields: [
          { path: 'name', kind: 'text', label: t('entity.name'), required: true },
          { path: 'expiresAt', kind: 'moment', label: t('users.sessions.expires') },
        ],
        create,
      }}
      edit={{
        title: t('users.tokens.rename'),
        fields: [{ path: 'name', kind: 'text', label: t('entity.name'), required: true }],
        nameOf,
        save: (token, { name }) =>
          unwrap(
            api.PATCH('/api/users/{userId}/personal-access-tokens', {
              params: { path },
              body: { currentName: nameOf(token), name: String(name) },
            }),
          ),
      }}
      remove={{
        title: t('users.tokens.delete'),
        body: t('users.tokens.deleteBody'),
        nameOf,
        act: (token) => unwrap(api.POST('/api/users/{userId}/personal-access-tokens/delete', { params: { path }, body: { name: nameOf(token) } })),
      }}
      stale={[['users', userId, 'history']]}
    />
  );
}

const nameOf = ({ name, createdAt }: PersonalAccessToken) => name ?? String(createdAt);

function useColumns(): Column<PersonalAccessToken>[] {
  const { t } = useTranslation('console');
  return [
    { id: 'name', title: t('entity.name'), cell: (token) => <Text fw={550} truncate>{nameOf(token)}</Text> },
    { id: 'created', title: t('entity.created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { id: 'expires', title: t('users.sessions.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
  ];
}

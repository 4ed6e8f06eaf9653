import { Moment } from '@keystory/app-kit';
import { bounds, unwrap, unwrapPage, type InitialAccessToken, type NewInitialAccessToken } from '@keystory/api-client';
import { Text } from '@mantine/core';
import { IconTicket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { boundBy } from '../forms/field';
import { showOnce } from '../forms/showOnce';
import { pagesOfPart } from '../history/api';
import { useHistoryColumn } from '../history/useHistoryColumn';
import type { Column } from '../lists/DataTable';
import { pageQuery } from '../lists/useListState';
import { Relation } from '../relations/Relation';
import { api } from '../session';
import { Panel } from '../shell/Panel';

const queryKey = ['client-registration', 'tokens'];

/** What lets an application register itself. */
export function InitialAccessTokens() {
  const { t } = useTranslation('console');
  const create = async (token: Record<string, unknown>) => {
    const body = token as NewInitialAccessToken;
    const { value, name } = await unwrap(api.POST('/api/client-registration/initial-access-tokens', { body }));
    showOnce({ title: name, label: t('registration.tokens.value'), body: t('registration.tokens.once'), value });
  };
  return (
    <Panel title={t('registration.tokens.title')} intro={t('registration.tokens.intro')} stacked>
      <Relation
        queryKey={queryKey}
        name="tokens"
        label={t('registration.tokens.title')}
        read={(list) => unwrapPage(api.GET('/api/client-registration/initial-access-tokens', { params: { query: pageQuery(list) } }))}
        columns={useColumns()}
        keyOf={({ id }) => id}
        none={{ icon: IconTicket, title: t('registration.tokens.none.title'), body: t('registration.tokens.none.body') }}
        add={{
          title: t('registration.tokens.create'),
          fields: boundBy(bounds.newInitialAccessToken, [
            { path: 'name', kind: 'text', label: t('entity.name') },
            { path: 'mostUses', kind: 'number', label: t('registration.tokens.mostUses') },
            { path: 'expiresAt', kind: 'moment', label: t('registration.tokens.expires') },
          ]),
          create,
        }}
        remove={{
          title: t('registration.tokens.revoke'),
          body: t('registration.tokens.revokeBody'),
          nameOf: ({ name }) => name,
          act: ({ id }) => unwrap(api.DELETE('/api/client-registration/initial-access-tokens/{id}', { params: { path: { id } } })),
        }}
      />
    </Panel>
  );
}

function useColumns(): Column<InitialAccessToken>[] {
  const { t } = useTranslation('console');
  return [
    { id: 'name', title: t('entity.name'), cell: ({ name }) => <Text fw={550} truncate>{name}</Text> },
    {
      id: 'uses',
      title: t('registration.tokens.uses'),
      cell: ({ uses, mostUses }) => (mostUses === null ? uses : t('registration.tokens.usesOf', { uses, most: mostUses })),
    },
    { id: 'expires', title: t('registration.tokens.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    useHistoryColumn(({ id, name }) => ({
      entity: { kind: 'client-registration', id: '', place: '/client-registration' },
      name,
      query: pagesOfPart([...queryKey, id], (query) =>
        unwrapPage(api.GET('/api/client-registration/initial-access-tokens/{id}/history', { params: { path: { id }, query } })),
      ),
    })),
  ];
}

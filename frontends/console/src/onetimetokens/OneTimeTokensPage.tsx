import { Moment } from '@keystory/app-kit';
import { bounds, unwrap, unwrapPage, type NewOneTimeToken, type OneTimeToken } from '@keystory/api-client';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChanging } from '../entity/useChanging';
import { boundBy, optionsOf } from '../forms/field';
import { pickedFrom } from '../forms/PickedInput';
import type { Column } from '../lists/DataTable';
import { ListCell } from '../lists/ListCell';
import { ListPage } from '../lists/ListPage';
import { pageQuery } from '../lists/useListState';
import { pickedOrganizations } from '../relations/choices';
import { api } from '../session';
import { TokenStatus } from './TokenStatus';

const STATES = ['active', 'consumed', 'revoked', 'expired'] as const;

const OrganizationsInput = pickedFrom(pickedOrganizations);

/** What lets people in once: for whom, and what became of it. */
export function Component() {
  const { t } = useTranslation('console');
  const changing = useChanging(['one-time-tokens']);
  const navigate = useNavigate();
  const create = async (token: Record<string, unknown>) => {
    const { id } = await changing(unwrap(api.POST('/api/one-time-tokens', { body: token as NewOneTimeToken })));
    await navigate(`/one-time-tokens/${id}`);
  };
  return (
    <ListPage
      queryKey={['one-time-tokens', 'list']}
      label={t('oneTimeTokens.title')}
      intro={t('oneTimeTokens.intro')}
      filters={[
        { name: 'email', label: t('users.fields.email') },
        { name: 'status', label: t('oneTimeTokens.status'), options: optionsOf(STATES, (one) => t(`oneTimeTokens.states.${one}`)) },
      ]}
      read={(list) => unwrapPage(api.GET('/api/one-time-tokens', { params: { query: { ...pageQuery(list), ...list.filters } } }))}
      columns={useColumns()}
      keyOf={({ id }) => id}
      none={{ icon: IconLink, title: t('oneTimeTokens.none.title'), body: t('oneTimeTokens.none.body') }}
      create={{
        title: t('oneTimeTokens.create'),
        fields: boundBy(bounds.newOneTimeToken, [
          { path: 'email', kind: 'text', label: t('users.fields.email') },
          { path: 'expiresIn', kind: 'duration', label: t('oneTimeTokens.expiresIn'), hint: t('oneTimeTokens.expiresInHint') },
          { path: 'context.jitOrganizationIds', kind: 'own', label: t('oneTimeTokens.organizations'), input: OrganizationsInput },
        ]),
        create,
      }}
    />
  );
}

function useColumns(): Column<OneTimeToken>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'email',
      title: t('users.fields.email'),
      cell: ({ id, email }) => <ListCell to={`/one-time-tokens/${id}`} picture={null} name={email ?? id} />,
    },
    { id: 'status', title: t('oneTimeTokens.status'), cell: ({ status }) => <TokenStatus status={status} /> },
    { id: 'created', title: t('entity.created'), wide: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { id: 'expires', title: t('oneTimeTokens.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
  ];
}

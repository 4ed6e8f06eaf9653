import { pathStep, unwrap, type UserIdentities } from '@keystory/api-client';
import { Code, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CellLink } from '../../../../lists/CellLink';
import type { Column } from '../../../../lists/DataTable';
import { ItemList } from '../../../../lists/ItemList';
import { momentQuery } from '../../../../lists/useListState';
import { wholeList } from '../../../../lists/wholeList';
import { Relation } from '../../../../relations/Relation';
import { api } from '../../../../session';

type Social = UserIdentities['socialIdentities'][number];
type Sso = UserIdentities['ssoIdentities'][number];

/** Who a user is elsewhere: at social providers, each of which can be unlinked, and at those of enterprises. */
export function Identities({ userId }: { userId: string }) {
  const { t } = useTranslation('console');
  const read = (asOf: string | undefined) =>
    unwrap(api.GET('/api/users/{userId}/all-identities', { params: { path: { userId }, query: momentQuery(asOf) } }));
  return (
    <>
      <Relation<Social>
        name="social"
        queryKey={['users', userId, 'social-identities']}
        stale={[['users', userId, 'history']]}
        label={t('users.identities.social')}
        read={async ({ asOf, ...list }) => wholeList((await read(asOf)).socialIdentities, list)}
        columns={useSocialColumns()}
        keyOf={({ target }) => target}
        none={{ icon: IconLink, title: t('users.identities.none.title'), body: t('users.identities.none.body') }}
        remove={{
          title: t('users.identities.unlink'),
          body: t('users.identities.unlinkBody'),
          nameOf: ({ target }) => target,
          act: ({ target }) => unwrap(api.DELETE('/api/users/{userId}/identities/{target}', {
            params: { path: { userId, target: pathStep(target) } },
          })),
        }}
      />
      <ItemList<Sso>
        name="enterprise"
        queryKey={['users', userId, 'enterprise-identities']}
        label={t('users.identities.enterprise')}
        read={async ({ asOf, ...list }) => wholeList((await read(asOf)).ssoIdentities, list)}
        columns={useEnterpriseColumns()}
        keyOf={({ ssoConnectorId }) => ssoConnectorId}
        none={{ icon: IconLink, title: t('users.identities.noEnterprise.title'), body: t('users.identities.noEnterprise.body') }}
      />
    </>
  );
}

function useSocialColumns(): Column<Social>[] {
  const { t } = useTranslation('console');
  return [
    { id: 'provider', title: t('users.identities.social'), cell: ({ target }) => <Text fw={550}>{target}</Text> },
    { id: 'id', title: t('users.identities.there'), cell: ({ identity }) => <Code>{identity.userId}</Code> },
  ];
}

function useEnterpriseColumns(): Column<Sso>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'connector',
      title: t('users.identities.enterprise'),
      cell: ({ ssoConnectorId }) => <CellLink to={`/enterprise-sso/${ssoConnectorId}`}>{ssoConnectorId}</CellLink>,
    },
    { id: 'id', title: t('users.identities.there'), cell: ({ ssoIdentity }) => <Code>{ssoIdentity.identityId ?? ''}</Code> },
  ];
}

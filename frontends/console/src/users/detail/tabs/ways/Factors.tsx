import { Moment } from '@keystory/app-kit';
import { unwrap, type Factor } from '@keystory/api-client';
import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../lists/DataTable';
import { ListCell } from '../../../../lists/ListCell';
import { momentQuery } from '../../../../lists/useListState';
import { wholeList } from '../../../../lists/wholeList';
import { Relation } from '../../../../relations/Relation';
import { api } from '../../../../session';

const ENDPOINT = '/api/users/{userId}/mfa-verifications';

/** The second factors of a user; who has lost one has it removed here. */
export function Factors({ userId }: { userId: string }) {
  const { t } = useTranslation('console');
  const path = { userId };
  const nameOf = ({ type, name, agent }: Factor) => name ?? agent ?? t(`users.factors.types.${type}`);
  return (
    <Relation<Factor>
      name="factors"
      queryKey={['users', userId, 'factors']}
      stale={[['users', userId, 'history']]}
      label={t('users.factors.title')}
      read={async ({ asOf, ...list }) => {
        const factors = await unwrap(api.GET(ENDPOINT, { params: { path, query: momentQuery(asOf) } }));
        return wholeList(factors as Factor[], list);
      }}
      columns={useColumns(nameOf)}
      keyOf={({ id }) => id}
      none={{ icon: IconShieldLock, title: t('users.factors.none.title'), body: t('users.factors.none.body') }}
      remove={{
        title: t('users.factors.remove'),
        body: t('users.factors.removeBody'),
        nameOf,
        act: ({ id: verificationId }) => unwrap(api.DELETE(`${ENDPOINT}/{verificationId}`, { params: { path: { userId, verificationId } } })),
      }}
    />
  );
}

function useColumns(nameOf: (factor: Factor) => string): Column<Factor>[] {
  const { t } = useTranslation('console');
  const detailOf = ({ remainCodes, type }: Factor) =>
    remainCodes === undefined ? t(`users.factors.types.${type}`) : t('users.factors.remaining', { count: remainCodes });
  return [
    {
      id: 'factor',
      title: t('users.factors.factor'),
      cell: (factor) => <ListCell picture={null} name={nameOf(factor)} detail={detailOf(factor)} />,
    },
    { id: 'created', title: t('entity.created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { id: 'used', title: t('users.devices.used'), wide: true, cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} /> },
  ];
}

import { describeBrowser, Moment, usePlaceName } from '@keystory/app-kit';
import { unwrapPage, unwrap, type UserTrustedDevice } from '@keystory/api-client';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../lists/DataTable';
import { ListCell } from '../../../../lists/ListCell';
import { pageQuery } from '../../../../lists/useListState';
import { Relation } from '../../../../relations/Relation';
import { api } from '../../../../session';

const ENDPOINT = '/api/users/{userId}/trusted-devices';

const nameOf = ({ userAgent, id }: UserTrustedDevice) => describeBrowser(userAgent) ?? id;

/** The browsers in which a user is not asked for a second factor. */
export function TrustedDevices({ userId }: { userId: string }) {
  const { t } = useTranslation('console');
  return (
    <Relation<UserTrustedDevice>
      name="devices"
      queryKey={['users', userId, 'trusted-devices']}
      stale={[['users', userId, 'history']]}
      label={t('users.devices.title')}
      read={(list) => unwrapPage(api.GET(ENDPOINT, { params: { path: { userId }, query: pageQuery(list) } }))}
      columns={useColumns()}
      keyOf={({ id }) => id}
      none={{ icon: IconDeviceLaptop, title: t('users.devices.none.title'), body: t('users.devices.none.body') }}
      remove={{
        title: t('users.devices.forget'),
        body: t('users.devices.forgetBody'),
        nameOf,
        act: ({ id: trustedDeviceId }) => unwrap(api.DELETE(`${ENDPOINT}/{trustedDeviceId}`, { params: { path: { userId, trustedDeviceId } } })),
      }}
    />
  );
}

function useColumns(): Column<UserTrustedDevice>[] {
  const { t } = useTranslation('console');
  const placeOf = usePlaceName();
  return [
    {
      id: 'device',
      title: t('users.devices.device'),
      cell: (device) => (
        <ListCell picture={null} name={nameOf(device)} detail={placeOf(device)} />
      ),
    },
    { id: 'used', title: t('users.devices.used'), cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} /> },
    { id: 'expires', title: t('users.sessions.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
  ];
}

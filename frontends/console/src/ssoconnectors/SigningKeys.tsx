import { unwrap } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { KeyPairs } from '../keypairs/KeyPairs';
import { momentQuery } from '../lists/useListState';
import { api } from '../session';

const ENDPOINT = '/api/sso-connectors/{id}/signing-keys';

/** The key pairs that requests to the provider are signed with, and that it encrypts for. */
export function SigningKeys({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const of = (keyId: string) => ({ path: { id, keyId } });
  return (
    <KeyPairs
      owner={{ kind: 'sso-connectors', id }}
      label={t('sso.keys.title')}
      none={{ title: t('sso.keys.none.title'), body: t('sso.keys.none.body') }}
      consequences={{ activate: t('sso.keys.activate'), deactivate: t('sso.keys.deactivate') }}
      read={(asOf) => unwrap(api.GET(ENDPOINT, { params: { path: { id }, query: momentQuery(asOf) } }))}
      add={{
        fields: [{ path: 'active', kind: 'switch', label: t('sso.keys.atOnce'), hint: t('sso.keys.atOnceHint') }],
        create: (key) => unwrap(api.POST(ENDPOINT, { params: { path: { id } }, body: key as { active?: boolean } })),
      }}
      setActive={(keyId, active) => unwrap(api.PATCH(`${ENDPOINT}/{keyId}`, { params: of(keyId), body: { active } }))}
      remove={(keyId) => unwrap(api.DELETE(`${ENDPOINT}/{keyId}`, { params: of(keyId) }))}
    />
  );
}

import { bounds, unwrap } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { boundBy } from '../../forms/field';
import { KeyPairs } from '../../keypairs/KeyPairs';
import { momentQuery } from '../../lists/useListState';
import { api } from '../../session';

const ENDPOINT = '/api/saml-applications/{id}/secrets';

/** The key pairs that answers are signed with. */
export function Certificates({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const of = (secretId: string) => ({ path: { id, secretId } });
  return (
    <KeyPairs
      owner={{ kind: 'saml-applications', id }}
      label={t('saml.certificates')}
      none={{ title: t('saml.noCertificates.title'), body: t('saml.noCertificates.body') }}
      consequences={{ activate: t('saml.activateBody'), deactivate: t('saml.deactivateBody') }}
      read={(asOf) => unwrap(api.GET(ENDPOINT, { params: { path: { id }, query: momentQuery(asOf) } }))}
      add={{
        fields: boundBy(bounds.samlSecret, [{ path: 'lifeSpanInYears', kind: 'number', label: t('saml.years') }]),
        initially: { lifeSpanInYears: 3 },
        create: (secret) => unwrap(api.POST(ENDPOINT, { params: { path: { id } }, body: secret as { lifeSpanInYears: number } })),
      }}
      setActive={(secretId, active) => unwrap(api.PATCH(`${ENDPOINT}/{secretId}`, { params: of(secretId), body: { active } }))}
      remove={(secretId) => unwrap(api.DELETE(`${ENDPOINT}/{secretId}`, { params: of(secretId) }))}
    />
  );
}

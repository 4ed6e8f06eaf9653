import { CopyAction, Moment } from '@keystory/app-kit';
import { unwrap, type SamlSigningSecret } from '@keystory/api-client';
import { Badge, Code, Text } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../forms/field';
import type { Column } from '../../lists/DataTable';
import { wholeList } from '../../lists/wholeList';
import { momentQuery } from '../../lists/useListState';
import { Relation } from '../../relations/Relation';
import { api } from '../../session';
import { ActivateButton } from './ActivateButton';

const ENDPOINT = '/api/saml-applications/{id}/secrets';

/** The key pairs that answers are signed with: one signs, others may wait for their turn. */
export function Certificates({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const path = { id };
  const years: Field = { path: 'lifeSpanInYears', kind: 'number', label: t('saml.years'), min: 1, max: 100, required: true };
  return (
    <Relation<SamlSigningSecret>
      queryKey={['saml-applications', id, 'secrets']}
      stale={[['saml-applications', id, 'history']]}
      label={t('saml.certificates')}
      read={async ({ asOf, ...list }) => wholeList(await unwrap(api.GET(ENDPOINT, { params: { path, query: momentQuery(asOf) } })), list)}
      columns={useColumns(id)}
      keyOf={(secret) => secret.id}
      none={{ icon: IconCertificate, title: t('saml.noCertificates.title'), body: t('saml.noCertificates.body') }}
      add={{
        title: t('saml.createCertificate'),
        fields: [years],
        initially: { lifeSpanInYears: 3 },
        create: (secret) => unwrap(api.POST(ENDPOINT, { params: { path }, body: secret as { lifeSpanInYears: number } })),
      }}
      remove={{
        title: t('saml.deleteCertificate'),
        body: t('saml.deleteCertificateBody'),
        nameOf: shortOf,
        act: ({ id: secretId }) => unwrap(api.DELETE(`${ENDPOINT}/{secretId}`, { params: { path: { id, secretId } } })),
      }}
    />
  );
}

/** The beginning of a certificate's fingerprint, by which people tell one from another. */
const shortOf = ({ fingerprints }: SamlSigningSecret) => fingerprints.sha256.formatted.slice(0, 23);

function useColumns(id: string): Column<SamlSigningSecret>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'fingerprint',
      title: t('saml.fingerprint'),
      cell: (secret) => (
        <>
          <Text component="div" truncate>
            <CopyAction label={t('saml.copyCertificate', { name: shortOf(secret) })} value={secret.certificate} />
            <Code>{shortOf(secret)}</Code>
          </Text>
          <Badge color={secret.active ? 'green' : 'gray'}>{t(secret.active ? 'saml.active' : 'saml.waiting')}</Badge>
        </>
      ),
    },
    { id: 'expires', title: t('saml.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    {
      id: 'activate',
      title: t('saml.activate'),
      titleHidden: true,
      cell: (secret) => <ActivateButton applicationId={id} secret={secret} name={shortOf(secret)} />,
    },
  ];
}

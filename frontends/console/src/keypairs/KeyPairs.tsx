import { CopyAction, Moment } from '@keystory/app-kit';
import type { SamlSigningSecret } from '@keystory/api-client';
import { Badge, Code, Group, Text } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isExpired } from '../applications/secretTimes';
import { useChanging } from '../entity/useChanging';
import type { Creation } from '../forms/CreateModal';
import type { Entity } from '../history/api';
import type { Column } from '../lists/DataTable';
import { Narrow } from '../lists/Narrow';
import { wholeList } from '../lists/wholeList';
import { Relation } from '../relations/Relation';
import { ActivateButton } from './ActivateButton';

/** A key pair with its certificate, as applications and connectors that speak SAML have them. */
type KeyPair = SamlSigningSecret;

interface KeyPairsProps {
  owner: Entity;
  label: string;
  none: { title: string; body: string };
  /** What follows when one signs from now on, and when it does no longer. */
  consequences: { activate: string; deactivate: string };
  read: (asOf: string | undefined) => Promise<KeyPair[]>;
  add: Omit<Creation, 'title'>;
  setActive: (keyId: string, active: boolean) => Promise<unknown>;
  remove: (keyId: string) => Promise<unknown>;
}

/** The key pairs of an owner: one signs, others may wait for their turn. */
export function KeyPairs({ owner: { kind, id }, label, none, read, add, remove, ...activation }: KeyPairsProps) {
  const { t } = useTranslation('console');
  const changing = useChanging([kind, id]);
  return (
    <Relation<KeyPair>
      queryKey={[kind, id, 'key-pairs']}
      stale={[[kind, id, 'history']]}
      label={label}
      read={async ({ asOf, ...list }) => wholeList(await read(asOf), list)}
      columns={useColumns(activation, changing)}
      keyOf={(pair) => pair.id}
      none={{ icon: IconCertificate, ...none }}
      add={{ title: t('saml.createCertificate'), ...add }}
      remove={{
        title: t('saml.deleteCertificate'),
        body: t('saml.deleteCertificateBody'),
        nameOf: shortOf,
        act: (pair) => remove(pair.id),
      }}
    />
  );
}

/** The beginning of a certificate's fingerprint, by which people tell one from another. */
const shortOf = ({ fingerprints }: KeyPair) => fingerprints.sha256.formatted.slice(0, 23);

type Activation = Pick<KeyPairsProps, 'consequences' | 'setActive'>;

function useColumns({ consequences, setActive }: Activation, changing: ReturnType<typeof useChanging>): Column<KeyPair>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'fingerprint',
      title: t('saml.fingerprint'),
      cell: (pair) => (
        <>
          <Group gap={4} wrap="nowrap">
            <Text component="div" truncate>
              <Code>{shortOf(pair)}</Code>
            </Text>
            <CopyAction label={t('saml.copyCertificate', { name: shortOf(pair) })} value={pair.certificate} />
          </Group>
          <Group gap={4}>
            <Badge color={pair.active ? 'green' : 'gray'}>{t(pair.active ? 'saml.active' : 'saml.waiting')}</Badge>
            {isExpired(pair) && <Badge color="red">{t('secrets.expired')}</Badge>}
          </Group>
          <Narrow>
            <Text size="sm" c="dimmed">
              {t(isExpired(pair) ? 'secrets.expiredAt' : 'secrets.expires')} <Moment at={pair.expiresAt} />
            </Text>
          </Narrow>
        </>
      ),
    },
    { id: 'expires', title: t('saml.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    {
      id: 'activate',
      title: t('saml.activate'),
      titleHidden: true,
      cell: (pair) => (
        <ActivateButton
          name={shortOf(pair)}
          isActive={pair.active}
          consequence={pair.active ? consequences.deactivate : consequences.activate}
          set={(active) => changing(setActive(pair.id, active))}
        />
      ),
    },
  ];
}

import { Problem } from '@keystory/app-kit';
import { Button, Image, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { providersQuery } from '../api';
import { ProvenModal } from '../proof/ProvenModal';
import { useAccount, useControl } from '../shell/account';
import { Row, Rows } from '../shell/Row';
import { Section } from '../shell/Section';
import { linkables, providerName, type Linkable } from './providers';
import { Unlinking } from './Unlinking';

/** The accounts elsewhere that one signs in with. */
export function LinkedAccounts() {
  const { t, i18n } = useTranslation('account');
  const { account } = useAccount();
  const providers = useQuery(providersQuery);
  const [unlinked, setUnlinked] = useState<Linkable>();
  const all = linkables(providers.data ?? [], account);
  const nameOf = ({ provider, target }: Linkable) => (provider ? providerName(provider, i18n.language) : target);
  const close = () => setUnlinked(undefined);
  return (
    <Section title={t('social.title')} intro={t('social.intro')}>
      {providers.isPending && <Skeleton h={40} />}
      {providers.isError && <Problem cause={providers.error} retry={providers.refetch} />}
      {providers.isSuccess && all.length === 0 && <Text c="dimmed">{t('social.none')}</Text>}
      <Rows>
        {!providers.isPending && all.map((one) => (
          <Row
            key={one.target}
            picture={one.provider && <Image src={one.provider.logo} alt="" w={28} h={28} fit="contain" />}
            label={nameOf(one)}
            value={one.linked ?? t('social.notLinked')}
            action={<RowAction linkable={one} name={nameOf(one)} onUnlink={() => setUnlinked(one)} />}
          />
        ))}
      </Rows>
      <ProvenModal title={t('social.unlinkOne', { name: unlinked ? nameOf(unlinked) : '' })} opened={unlinked !== undefined} onClose={close} lenient>
        {(step) => unlinked && <Unlinking {...step} target={unlinked.target} name={nameOf(unlinked)} />}
      </ProvenModal>
    </Section>
  );
}

function RowAction({ linkable: { provider, linked }, name, onUnlink }: { linkable: Linkable; name: string; onUnlink: () => void }) {
  const { t } = useTranslation('account');
  const { isEditable } = useControl();
  if (!isEditable('social')) return null;
  if (linked) {
    return (
      <Button variant="default" size="sm" aria-label={t('social.unlinkOne', { name })} onClick={onUnlink}>
        {t('social.unlink')}
      </Button>
    );
  }
  return (
    provider && (
      <Button component={Link} to={`/social/${provider.id}`} variant="default" size="sm" aria-label={t('social.linkOne', { name })}>
        {t('social.link')}
      </Button>
    )
  );
}

import { Problem } from '@keystory/app-kit';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { providersQuery } from '../api';
import { ActionRoute } from '../action/ActionRoute';
import { Instead } from '../action/Instead';
import { Unavailable } from '../action/Unavailable';
import { useAccount } from '../shell/account';
import { Leaving } from './Leaving';
import { providerName } from './providers';
import { Unlinking } from './Unlinking';

const TITLES = { link: 'social.linkOne', change: 'social.changeOne', remove: 'social.unlinkOne' } as const;

export interface SocialPageProps {
  what: keyof typeof TITLES;
}

/** Links an account elsewhere, links another one in its place, or takes the link away. */
export function SocialPage({ what }: SocialPageProps) {
  const { t, i18n } = useTranslation('account');
  const { connectorId } = useParams();
  const { identities } = useAccount().account;
  // As they are at first: what the page changes does not change what it is for.
  const [before] = useState(identities ?? {});
  const providers = useQuery(providersQuery);
  const provider = providers.data?.find(({ id }) => id === connectorId);
  const name = provider ? providerName(provider, i18n.language) : '';
  const instead = () => {
    if (providers.isPending) return <Skeleton h={80} />;
    if (providers.isError) return <Problem cause={providers.error} retry={providers.refetch} />;
    if (!provider) return <Unavailable says={t('social.unknown')} />;
    if (what === 'link' || provider.target in before) return undefined;
    return <Instead says={t('social.notLinked')} to={`/social/${provider.id}`} action={t('social.linkOne', { name })} />;
  };
  return (
    <ActionRoute title={provider ? t(TITLES[what], { name }) : t('social.title')} field="social" lenient instead={instead()}>
      {(step) =>
        provider &&
        (what === 'remove' ? (
          <Unlinking {...step} target={provider.target} name={name} />
        ) : (
          <Leaving {...step} provider={provider} name={name} />
        ))
      }
    </ActionRoute>
  );
}

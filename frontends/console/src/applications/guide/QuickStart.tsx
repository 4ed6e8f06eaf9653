import { CopyField } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Paper, Select, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { secretsQuery } from '../api';
import { isExpired } from '../secretTimes';
import { hasSecrets } from '../types';
import { addressesOf } from './addresses';
import { guidesFor, type Guide } from './guides';
import { GuideSteps } from './GuideSteps';
import { ManagementAccess } from './ManagementAccess';
import { MissingAddresses } from './MissingAddresses';

/** The credentials of an application and code that runs against this very server. */
export function QuickStart({ application }: { application: Application }) {
  const { t } = useTranslation('console');
  const { id, type } = application;
  const [guide, guides, choose] = useGuide(type);
  const secrets = useQuery({ ...secretsQuery(id), enabled: hasSecrets(type) });
  const secret = secrets.data?.find((one) => !isExpired(one))?.value ?? '';
  const context = { origin: window.location.origin, appId: id, secret, ...addressesOf(application, guide) };
  return (
    <Stack gap="xl">
      <Paper withBorder radius="lg" p="lg">
        <SimpleGrid cols={{ base: 1, sm: hasSecrets(type) ? 3 : 2 }}>
          <Fact label={t('credentials.facts.endpoint')} value={context.origin} />
          <Fact label={t('credentials.facts.appId')} value={id} />
          {hasSecrets(type) &&
            (secrets.isPending ? <Skeleton height={60} /> : <Fact label={t('credentials.facts.secret')} value={secret} secret />)}
        </SimpleGrid>
      </Paper>
      {guide ? (
        <>
          <Select
            label={t('guide.choose')}
            maw={420}
            searchable
            allowDeselect={false}
            data={guides.map(({ id: value, name }) => ({ value, label: name }))}
            value={guide.id}
            onChange={choose}
          />
          <MissingAddresses application={application} guide={guide} />
          <GuideSteps key={guide.id} guide={guide} context={context} secret={secret} access={<ManagementAccess applicationId={id} />} />
        </>
      ) : (
        <Text c="dimmed">{t('guide.none')}</Text>
      )}
    </Stack>
  );
}

/** The guide that the address names, or the first one that fits; those to choose from; and how another one is chosen. */
function useGuide(type: string): [Guide | undefined, readonly Guide[], (id: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const guides = guidesFor(type);
  const choose = (id: string | null) => setSearch(id ? { guide: id } : {}, { replace: true });
  return [guides.find(({ id }) => id === search.get('guide')) ?? guides[0], guides, choose];
}

function Fact({ label, value, secret = false }: { label: string; value: string; secret?: boolean }) {
  return (
    <Stack gap={4} miw={0}>
      <Text size="sm" fw={550}>
        {label}
      </Text>
      <CopyField label={label} value={value} secret={secret} key={value} />
    </Stack>
  );
}

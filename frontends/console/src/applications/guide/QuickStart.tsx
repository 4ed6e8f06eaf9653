import { CopyField } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Paper, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { secretsQuery } from '../api';
import { isExpired } from '../secretTimes';
import { hasSecrets } from '../types';
import { addressesOf } from './addresses';
import { GuidePicker } from './GuidePicker';
import { guidesFor } from './guides';
import { GuideSteps } from './GuideSteps';
import { ManagementAccess } from './ManagementAccess';
import { MissingSettings } from './MissingSettings';
import { useGuide } from './useGuide';

/** The credentials of an application and code that runs against this very server. */
export function QuickStart({ application }: { application: Application }) {
  const { t } = useTranslation('console');
  const { id, type } = application;
  const { guide, guides, choose } = useGuide(guidesFor(application));
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
          <GuidePicker guide={guide} guides={guides} choose={choose} />
          <MissingSettings application={application} guide={guide} />
          <GuideSteps key={guide.id} guide={guide} context={context} secret={secret} access={<ManagementAccess applicationId={id} />} />
        </>
      ) : (
        <Text c="dimmed">{t('guide.none')}</Text>
      )}
    </Stack>
  );
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

import { Problem } from '@keystory/app-kit';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BackLink } from '../shell/BackLink';
import { PageHeader } from '../shell/PageHeader';
import { Panel } from '../shell/Panel';
import { hookQuery } from './api';
import { Deliveries } from './Deliveries';
import { HookActions } from './HookActions';
import { HookSettings } from './HookSettings';
import { SigningKey } from './SigningKey';

/** A hook: how it is told, with which key, and how that went. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const hook = useQuery(hookQuery(id));
  return (
    <>
      <BackLink to="/webhooks">{t('webhooks.title')}</BackLink>
      {hook.isError && <Problem cause={hook.error} retry={hook.refetch} />}
      {hook.isPending && <Skeleton height={320} radius="lg" />}
      {hook.data && (
        <>
          <PageHeader
            title={hook.data.name || hook.data.config.url}
            intro={hook.data.executionStats ? t('webhooks.stats', { ...hook.data.executionStats }) : null}
            actions={<HookActions hook={hook.data} />}
          />
          <Stack>
            <Panel title={t('webhooks.settings.title')} intro={t('webhooks.settings.intro')}>
              <HookSettings key={hook.dataUpdatedAt} hook={hook.data} />
            </Panel>
            <Panel title={t('webhooks.key.title')} intro={t('webhooks.key.intro')}>
              <SigningKey hook={hook.data} />
            </Panel>
            <Deliveries id={id} />
          </Stack>
        </>
      )}
    </>
  );
}

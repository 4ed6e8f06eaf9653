import { CodeBlock, Moment, Problem } from '@keystory/app-kit';
import { Group, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApplicationLink } from '../applications/ApplicationLink';
import { CellLink } from '../lists/CellLink';
import { BackLink } from '../shell/BackLink';
import { Facts } from '../shell/Facts';
import { PageHeader } from '../shell/PageHeader';
import { UserLink } from '../users/UserLink';
import { logQuery } from './api';
import { Result } from './Result';

/** One entry of the audit log, with everything that it tells. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const log = useQuery(logQuery(id));
  const { userId, applicationId } = log.data?.payload ?? {};
  return (
    <>
      <BackLink to="/audit-log">{t('logs.title')}</BackLink>
      {log.isError && <Problem cause={log.error} retry={log.refetch} isPage={!log.data} />}
      {log.isPending && <Skeleton height={240} radius="lg" />}
      {log.data && (
        <>
          <PageHeader title={log.data.key} intro={<CellLink to={`/events/${log.data.id}`}>{t('logs.position', { position: log.data.id })}</CellLink>} />
          <Stack>
            <Group>
              <Result payload={log.data.payload} />
              <Moment at={log.data.createdAt} />
            </Group>
            <Facts
              facts={[
                [t('logs.columns.user'), typeof userId === 'string' && <UserLink id={userId} />],
                [t('logs.columns.application'), typeof applicationId === 'string' && <ApplicationLink id={applicationId} />],
              ]}
            />
            <CodeBlock label={t('logs.details')} code={JSON.stringify(log.data.payload, null, 2)} />
          </Stack>
        </>
      )}
    </>
  );
}

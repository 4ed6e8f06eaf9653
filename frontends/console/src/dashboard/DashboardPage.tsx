import { Problem } from '@keystory/app-kit';
import { Paper, SimpleGrid, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/PageHeader';
import { activeUsersQuery, newUsersQuery, totalUsersQuery } from './api';
import { Curve } from './Curve';
import { Figure } from './Figure';

/** How many people there are, how many came, and how many are active. */
export function Component() {
  const { t } = useTranslation('console');
  const total = useQuery(totalUsersQuery());
  const created = useQuery(newUsersQuery());
  const active = useQuery(activeUsersQuery());
  const failed = [total, created, active].find(({ isError }) => isError);
  return (
    <>
      <PageHeader title={t('dashboard.title')} intro={t('dashboard.intro')} />
      {failed ? (
        <Problem cause={failed.error} retry={failed.refetch} />
      ) : (
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
            <Figure title={t('dashboard.total')} count={total.data?.totalUserCount} />
            <Figure title={t('dashboard.today')} {...figure(created.data?.today)} />
            <Figure title={t('dashboard.week')} {...figure(created.data?.last7Days)} />
            <Figure title={t('dashboard.daily')} {...figure(active.data?.dau)} />
            <Figure title={t('dashboard.weekly')} {...figure(active.data?.wau)} />
            <Figure title={t('dashboard.monthly')} {...figure(active.data?.mau)} />
          </SimpleGrid>
          <Paper withBorder radius="lg" p="lg" component="section">
            <Title order={2} size="h3" mb="md">
              {t('dashboard.curve')}
            </Title>
            {active.data ? <Curve label={t('dashboard.curve')} days={active.data.dauCurve} /> : <Skeleton height={180} />}
          </Paper>
        </Stack>
      )}
    </>
  );
}

const figure = (compared: { count: number; delta: number } | undefined) => ({ count: compared?.count, delta: compared?.delta });

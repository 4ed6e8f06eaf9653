import { Problem } from '@keystory/app-kit';
import { Paper, SimpleGrid, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../shell/PageHeader';
import { activeUsersQuery, newUsersQuery, totalUsersQuery } from './api';
import { Curve } from './Curve';
import { Figure } from './Figure';

/** How many people there are, how many came, and how many are active. */
export function Component() {
  const { t } = useTranslation('console');
  const total = useQuery(totalUsersQuery());
  const created = useQuery(newUsersQuery());
  const [date, setDate] = useDay();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const active = useQuery(activeUsersQuery(date));
  const failed = [total, created, active].find(({ isError }) => isError);
  return (
    <>
      <PageHeader
        title={t('dashboard.title')}
        intro={t('dashboard.intro')}
        actions={
          <TextInput
            type="date"
            label={t('dashboard.until')}
            value={date ?? ''}
            max={today}
            onChange={({ currentTarget }) => setDate(currentTarget.value)}
          />
        }
      />
      {failed ? (
        <Problem cause={failed.error} retry={failed.refetch} />
      ) : (
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
            <Figure title={t('dashboard.total')} count={total.data?.totalUserCount} />
            <Figure title={t('dashboard.today')} {...figure(created.data?.today)} />
            <Figure title={t('dashboard.week')} {...figure(created.data?.last7Days)} />
            <Figure title={t(date ? 'dashboard.onDay.daily' : 'dashboard.daily')} {...figure(active.data?.dau)} />
            <Figure title={t(date ? 'dashboard.onDay.weekly' : 'dashboard.weekly')} {...figure(active.data?.wau)} />
            <Figure title={t(date ? 'dashboard.onDay.monthly' : 'dashboard.monthly')} {...figure(active.data?.mau)} />
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

/** The last day that activity is told of, kept in the address; none for today. */
function useDay(): [string | undefined, (day: string) => void] {
  const [params, setParams] = useSearchParams();
  const day = params.get('date') ?? '';
  return [/^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined, (next) => setParams(next ? { date: next } : {}, { replace: true })];
}

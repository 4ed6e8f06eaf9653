import { EmptyState, Moment, Problem } from '@keystory/app-kit';
import { ApiError, unwrap, type Interaction } from '@keystory/api-client';
import { Box, Button, Skeleton, Text } from '@mantine/core';
import { IconMapOff, IconPlayerTrackNext } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ApplicationLink } from '../applications/ApplicationLink';
import { useTitles } from '../history/describe';
import { CellLink } from '../lists/CellLink';
import { api } from '../session';
import { BackLink } from '../shell/BackLink';
import { PageHeader } from '../shell/PageHeader';
import { Replay } from './Replay';
import { Step } from './Step';
import styles from '../history/Timeline.module.css';

/** The story of one sign-in: what was asked and answered, what was decided and why, and what came of it. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const story = useQuery({
    queryKey: ['sign-ins', id],
    queryFn: () => unwrap(api.GET('/api/interactions/{id}/story', { params: { path: { id } } })),
  });
  const titles = useTitles();
  const [count, move] = useReplay();
  const isPending = story.isPending || (story.isSuccess && titles.isPending);
  const isUnknown = story.error instanceof ApiError && story.error.status === 404;
  return (
    <>
      <BackLink to="/sign-ins">{t('signins.title')}</BackLink>
      {story.isError && !isUnknown && <Problem cause={story.error} retry={story.refetch} isPage={!story.data} />}
      {isPending && <Skeleton height={420} radius="lg" />}
      {isUnknown && (
        <EmptyState icon={IconMapOff} title={t('signins.unknown.title')} isPage>
          {t('signins.unknown.body')}
        </EmptyState>
      )}
      {story.data && !isPending && (
        <>
          <PageHeader
            title={t(`signins.outcomes.${story.data.interaction.outcome}`)}
            intro={<Facts {...story.data.interaction} />}
            actions={
              <Button variant="default" leftSection={<IconPlayerTrackNext size={16} />} onClick={() => move(count ? 0 : 1)}>
                {t(count ? 'signins.replay.close' : 'signins.replay.open')}
              </Button>
            }
          />
          {count > 0 && (
            <Box mb="xl">
              <Replay steps={story.data.steps} count={Math.min(count, story.data.steps.length)} onMove={move} />
            </Box>
          )}
          <ol className={styles.list}>
            {story.data.steps.map((step, index) => (
              <Step key={step.event.position} step={step} isCurrent={index === count - 1} />
            ))}
            {story.data.tokens.map((step) => (
              <Step key={step.event.position} step={step} />
            ))}
          </ol>
          {!story.data.isWhole && <Text c="dimmed">{t('signins.cut')}</Text>}
        </>
      )}
    </>
  );
}

/** How many steps are replayed, kept in the address; 0 when nothing is. */
function useReplay(): [count: number, move: (count: number) => void] {
  const [params, setParams] = useSearchParams();
  const count = Math.max(0, Math.trunc(Number(params.get('step') ?? 0)) || 0);
  return [count, (next) => setParams(next > 0 ? { step: String(next) } : {}, { replace: true })];
}

/** A line may end with it, and does not begin with it. */
const NEXT = '\u00a0· ';

function Facts({ startedAt, lastStepAt, applicationId, applicationName, userId, userName }: Interaction) {
  const { t } = useTranslation('console');
  const seconds = Math.round((Date.parse(lastStepAt) - Date.parse(startedAt)) / 1000);
  return (
    <Text size="sm" component="span">
      <Moment at={Date.parse(startedAt)} />
      {NEXT}
      {t('signins.took', { count: seconds })}
      {NEXT}
      <ApplicationLink id={applicationId} name={applicationName} isGone={!applicationName} />
      {userId && NEXT}
      {userId && <CellLink to={`/users/${userId}/sign-ins`}>{userName ?? userId}</CellLink>}
    </Text>
  );
}

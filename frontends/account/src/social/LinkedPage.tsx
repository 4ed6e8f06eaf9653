import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFinish } from '../action/useEnding';
import { useLinkIdentity } from '../api';
import { useProblem } from '../proof/useAttempt';
import { ActionPage } from '../shell/ActionPage';
import { arrive, departureOf } from './departure';

/** Where people come back to from a provider: links who they are there. */
export function Component() {
  const { t } = useTranslation('account');
  const { connectorId = '' } = useParams();
  const [query] = useSearchParams();
  const arrival = useArrival(connectorId, query);
  const problemOf = useProblem();
  return (
    <ActionPage title={t('social.title')}>
      {!arrival.isError && <Skeleton h={80} aria-label={t('social.linking')} />}
      {arrival.isError && (
        <Stack>
          <Alert color="red" role="alert" title={t('social.failed')}>
            {problemOf(arrival.error)}
          </Alert>
          <Group>
            <Button component={Link} to={`/social/${connectorId}`}>
              {t('social.again')}
            </Button>
          </Group>
        </Stack>
      )}
    </ActionPage>
  );
}

/** Takes in the answer, once however often the page is drawn, and leaves it out of the address then. */
function useArrival(connectorId: string, answer: URLSearchParams) {
  const { t } = useTranslation('account');
  const finish = useFinish();
  const link = useLinkIdentity();
  return useQuery({
    queryKey: ['arrival', answer.get('state')],
    queryFn: async () => {
      const departure = departureOf(connectorId, answer.get('state') ?? '');
      await arrive(departure, answer);
      await link.mutateAsync(departure);
      finish(t('social.linked'), departure.page);
      return true;
    },
    retry: false,
    staleTime: Infinity,
    // What the tab remembers is there once: another try would only say that it does not.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

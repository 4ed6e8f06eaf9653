import { isBuiltIn, Moment, Problem, useApplicationName, useFocusOnMore, usePlaceName } from '@keystory/app-kit';
import { inOneLine } from '@keystory/ui/i18n';
import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { grantsQuery, logsQuery } from '../sessions/api';
import { Row, Rows } from '../shell/Row';
import { Section } from '../shell/Section';
import { tell, type Told } from './told';

/** What happened in one's account. */
export function Activity({ proof }: { proof: Proof }) {
  const { t } = useTranslation('account');
  const logs = useInfiniteQuery(logsQuery(proof));
  const nameOf = useApplicationNames(proof);
  const entries = tell(logs.data?.pages.flatMap(({ items }) => items) ?? []);
  const { ref, ask } = useFocusOnMore(entries.length);
  const more = () => {
    ask();
    void logs.fetchNextPage();
  };
  return (
    <Section title={t('activity.title')} intro={t('activity.intro')}>
      {logs.isPending && <Skeleton h={40} />}
      {logs.isError && <Problem cause={logs.error} retry={logs.refetch} />}
      {logs.isSuccess && entries.length === 0 && <Text c="dimmed">{t('activity.none')}</Text>}
      <div ref={ref}>
        <Rows>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} application={nameOf(entry.applicationId)} />
          ))}
        </Rows>
      </div>
      {logs.hasNextPage && (
        <Button variant="default" mt="md" loading={logs.isFetchingNextPage} onClick={more}>
          {t('activity.more')}
        </Button>
      )}
    </Section>
  );
}

/** One thing that happened: what, in which application, from where, when, and how it ended. */
function Entry({ entry, application }: { entry: Told; application: string | undefined }) {
  const { t } = useTranslation('account');
  const { kind, browser, ip, isRefused, reason, at, times } = entry;
  const place = usePlaceName()(entry);
  return (
    <Row
      label={inOneLine(application, browser, place, ip)}
      value={
        <Group gap="xs">
          {t(`activity.kinds.${kind}`)}
          {times > 1 && <Badge color="gray">{t('activity.times', { count: times })}</Badge>}
          {isRefused && <Badge color="red">{t(reason ? `activity.reasons.${reason}` : 'activity.refused')}</Badge>}
        </Group>
      }
      action={
        <Text size="sm" c="dimmed">
          <Moment at={at} />
        </Text>
      }
    />
  );
}

/** The names of the applications that one let in, and of those that come with the product. */
function useApplicationNames(proof: Proof) {
  const nameOf = useApplicationName();
  const connections = useQuery(grantsQuery(proof)).data ?? [];
  return (applicationId: string | undefined) => {
    if (applicationId === undefined) return undefined;
    const known = connections.find(({ id }) => id === applicationId);
    return known || isBuiltIn(applicationId) ? nameOf(applicationId, known?.name) : undefined;
  };
}

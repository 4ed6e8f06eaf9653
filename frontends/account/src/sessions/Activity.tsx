import { describeBrowser, Moment, Problem } from '@keystory/app-kit';
import type { OwnLog } from '@keystory/api-client';
import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../proof/api';
import { Row } from '../shell/Row';
import { Section } from '../shell/Section';
import { logsQuery } from './api';

/** What each kind of entry begins with; the first that fits says it. */
const KINDS = [
  ['Interaction.SignIn.Submit', 'signIn'],
  ['Interaction.Register.Submit', 'register'],
  ['Interaction.ForgotPassword.Submit', 'forgotPassword'],
  ['Interaction.SignIn.Verification.Password', 'password'],
  ['Interaction.End', 'application'],
  ['ExchangeTokenBy', 'application'],
  ['Revoke', 'revoked'],
] as const;

/** What happened in one's account. */
export function Activity({ proof }: { proof: Proof }) {
  const { t } = useTranslation('account');
  const logs = useInfiniteQuery(logsQuery(proof));
  const entries = logs.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={t('activity.title')} intro={t('activity.intro')}>
      {logs.isPending && <Skeleton h={40} />}
      {logs.isError && <Problem cause={logs.error} retry={logs.refetch} />}
      {logs.isSuccess && entries.length === 0 && <Text c="dimmed">{t('activity.none')}</Text>}
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {logs.hasNextPage && (
        <Button variant="default" mt="md" loading={logs.isFetchingNextPage} onClick={() => void logs.fetchNextPage()}>
          {t('activity.more')}
        </Button>
      )}
    </Section>
  );
}

function Entry({ entry: { key, payload, createdAt } }: { entry: OwnLog }) {
  const { t } = useTranslation('account');
  const kind = KINDS.find(([begins]) => key.startsWith(begins))?.[1] ?? 'other';
  const browser = describeBrowser(typeof payload.userAgent === 'string' ? payload.userAgent : null);
  return (
    <Row
      label={[browser, payload.ip].filter(Boolean).join(' · ')}
      value={
        <Group gap="xs">
          {t(`activity.kinds.${kind}`)}
          {payload.result === 'Error' && <Badge color="red">{t('activity.refused')}</Badge>}
        </Group>
      }
      action={
        <Text size="sm" c="dimmed">
          <Moment at={createdAt} />
        </Text>
      }
    />
  );
}

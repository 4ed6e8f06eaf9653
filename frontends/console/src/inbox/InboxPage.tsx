import { EmptyState, Moment, Problem } from '@keystory/app-kit';
import type { DevelopmentMessage } from '@keystory/api-client';
import { Badge, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/PageHeader';
import { inboxQuery } from './api';

export function Component() {
  const { t } = useTranslation('console');
  const messages = useQuery(inboxQuery());
  return (
    <>
      <PageHeader title={t('inbox.title')} intro={t('inbox.intro')} />
      {messages.isPending && <Skeleton height={120} radius="lg" />}
      {messages.isError && <Problem cause={messages.error} retry={messages.refetch} />}
      {messages.data?.length === 0 && (
        <EmptyState icon={IconInbox} title={t('inbox.none.title')}>
          {t('inbox.none.body')}
        </EmptyState>
      )}
      <Stack component="ul" p={0} m={0} aria-label={t('inbox.title')} style={{ listStyle: 'none' }}>
        {messages.data?.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </Stack>
    </>
  );
}

function Message({ message }: { message: DevelopmentMessage }) {
  const { t } = useTranslation('console');
  return (
    <Paper withBorder radius="lg" p="lg" component="li">
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{message.recipient}</Text>
        <Group gap="xs">
          <Badge variant="light">{t(`inbox.types.${message.type}`)}</Badge>
          <Text size="sm" c="dimmed">
            <Moment at={message.createdAt} />
          </Text>
        </Group>
      </Group>
      {message.subject && <Text fw={500}>{message.subject}</Text>}
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{message.content}</Text>
    </Paper>
  );
}

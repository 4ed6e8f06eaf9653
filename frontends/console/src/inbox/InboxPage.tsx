import { EmptyState, Moment, Pages, Problem } from '@keystory/app-kit';
import type { DevelopmentMessage } from '@keystory/api-client';
import { Badge, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { IconInbox, IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../lists/SearchBox';
import { PAGE_SIZE, useListState } from '../lists/useListState';
import { matches, wholeList } from '../lists/wholeList';
import { PageHeader } from '../shell/PageHeader';
import { inboxQuery } from './api';
import { MessageText } from './MessageText';

export function Component() {
  const { t } = useTranslation('console');
  const messages = useQuery(inboxQuery());
  const { page, search, setPage, setSearch } = useListState();
  const found = messages.data?.filter(({ recipient, subject, content }) => matches(search, recipient, subject, content));
  const part = found && wholeList(found, { page });
  return (
    <>
      <PageHeader title={t('inbox.title')} intro={t('inbox.intro')} />
      <Stack>
        <SearchBox label={t('relation.search')} value={search} onChange={setSearch} />
        {messages.isPending && <Skeleton height={120} radius="lg" />}
        {messages.isError && <Problem cause={messages.error} retry={messages.refetch} />}
        {part?.items.length === 0 && <Nothing isSearched={search !== '' || page > 1} />}
        <Stack component="ul" p={0} m={0} aria-label={t('inbox.title')} style={{ listStyle: 'none' }}>
          {part?.items.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </Stack>
        <Pages page={page} pageSize={PAGE_SIZE} total={part?.total ?? 0} onChange={setPage} />
      </Stack>
    </>
  );
}

function Nothing({ isSearched }: { isSearched: boolean }) {
  const { t } = useTranslation('console');
  return (
    <EmptyState icon={isSearched ? IconSearchOff : IconInbox} title={t(isSearched ? 'list.nothingFound.title' : 'inbox.none.title')}>
      {t(isSearched ? 'list.nothingFound.body' : 'inbox.none.body')}
    </EmptyState>
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
      <div lang={message.language ?? undefined}>
        {message.subject && (
          <Text fw={500} dir="auto">
            {message.subject}
          </Text>
        )}
        <MessageText message={message} />
      </div>
    </Paper>
  );
}

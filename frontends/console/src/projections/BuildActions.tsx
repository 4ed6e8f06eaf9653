import { confirm, useNotifyProblem } from '@keystory/app-kit';
import type { Rebuild } from '@keystory/api-client';
import { List, Menu, Stack, Text } from '@mantine/core';
import { IconArrowsExchange, IconMailExclamation, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useConfirmed } from '../forms/useConfirmed';
import { rebuildQuery, useOrderRebuild } from './api';

interface BuildActionsProps {
  name: string;
  id: string;
  onLetters: () => void;
}

/** What can be done with a build, as items of a menu; a stalled one can only be given up. */
export function BuildActions({ name, id, onLetters }: BuildActionsProps) {
  const { t } = useTranslation('console');
  const rebuild = useQuery(rebuildQuery(name, id)).data;
  const order = useOrderRebuild({ projection: name, id });
  const notifyProblem = useNotifyProblem();
  const confirmed = useConfirmed();
  const rests = rebuild?.state === 'paused' || rebuild?.state === 'failed';
  const takeOver = (verified: Rebuild) =>
    confirm({
      title: t('projections.rebuild.switchTitle', { name }),
      body: <Differences rebuild={verified} />,
      action: t('projections.rebuild.switchSubmit'),
      onConfirm: () =>
        order.mutateAsync('switch').catch((cause: unknown) => {
          notifyProblem(cause);
          throw cause;
        }),
    });
  const abandon = () =>
    confirmed({
      title: t('projections.rebuild.abandonTitle', { name }),
      body: t('projections.rebuild.abandonBody'),
      action: t('projections.rebuild.abandon'),
      done: t('projections.rebuild.abandoned', { name }),
      act: () => order.mutateAsync('abandon'),
    });
  if (!rebuild) return null;
  return (
    <>
      {rebuild.state === 'verified' && (
        <Menu.Item leftSection={<IconArrowsExchange size={16} />} onClick={() => takeOver(rebuild)}>
          {t('projections.rebuild.switch')}
        </Menu.Item>
      )}
      {rebuild.state !== 'stalled' && (
        <Menu.Item
          leftSection={rests ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
          onClick={() => order.mutate(rests ? 'resume' : 'pause', { onError: notifyProblem })}
        >
          {t(rests ? 'projections.rebuild.resume' : 'projections.rebuild.pause')}
        </Menu.Item>
      )}
      {rebuild.deadLetters > 0 && (
        <Menu.Item leftSection={<IconMailExclamation size={16} />} onClick={onLetters}>
          {t('projections.deadLetters.openOfBuild', { count: rebuild.deadLetters })}
        </Menu.Item>
      )}
      <Menu.Item color="var(--ks-danger)" leftSection={<IconTrash size={16} />} onClick={abandon}>
        {t('projections.rebuild.abandon')}
      </Menu.Item>
    </>
  );
}

function Differences({ rebuild: { differences } }: { rebuild: Rebuild }) {
  const { t } = useTranslation('console');
  if (differences.length === 0) return <Text>{t('projections.rebuild.same')}</Text>;
  return (
    <Stack gap="xs">
      <Text>{t('projections.rebuild.differences')}</Text>
      <List size="sm">
        {differences.map(({ table, key, kind }) => (
          <List.Item key={`${table} ${key}`}>
            {`${table} ${key}: ${t(`projections.rebuild.kinds.${kind}`)}`}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

import { Moment } from '@keystory/app-kit';
import type { SigningKey } from '@keystory/api-client';
import { ActionIcon, Badge, Button, Code, Group, Table, Text, Tooltip } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConfirmed } from '../forms/useConfirmed';
import type { Entity } from '../history/api';
import { HistoryButton } from '../history/HistoryButton';
import { useAsOf } from '../past/moment';
import { Panel } from '../shell/Panel';

interface KeyRingProps {
  /** Its algorithm, or what else it is known by. */
  id: string;
  title: string;
  intro: string;
  keys: SigningKey[];
  rotate: () => Promise<unknown>;
  remove: (keyId: string) => Promise<unknown>;
}

/** What has its history where the keys are shown. */
export const ringOf = (id: string): Entity => ({ kind: 'signing-keys', id, place: '/settings' });

const COLORS = { Current: 'green', Next: 'yellow', Previous: 'gray' };

/** Keys that follow each other, with a way to the next one. */
export function KeyRing({ id: ring, title, intro, keys, rotate, remove }: KeyRingProps) {
  const { t } = useTranslation('console');
  const isPast = useAsOf() !== undefined;
  const confirmed = useConfirmed();
  const askRotate = () =>
    confirmed({
      title: t('settings.keys.rotate.title', { title }),
      body: t('settings.keys.rotate.body'),
      action: t('settings.keys.rotate.submit'),
      done: t('settings.keys.rotate.done'),
      danger: false,
      act: rotate,
    });
  const askRemove = (id: string) =>
    confirmed({
      title: t('settings.keys.remove.title'),
      body: t('settings.keys.remove.body'),
      action: t('settings.keys.remove.submit'),
      done: t('settings.keys.remove.done'),
      act: () => remove(id),
    });
  return (
    <Panel title={title} intro={intro}>
      <Table aria-label={title}>
        <Table.Tbody>
          {keys.map(({ id = '', createdAt, status }, index) => (
            <Table.Tr key={id}>
              <Table.Td ps={0} style={{ maxWidth: 0, width: '60%' }}>
                <Text truncate component="div">
                  <Code>{id}</Code>
                </Text>
                <Text size="sm" c="dimmed">
                  <Moment at={createdAt * 1000} />
                </Text>
              </Table.Td>
              <Table.Td>{status && <Badge color={COLORS[status]}>{t(`settings.keys.states.${status}`)}</Badge>}</Table.Td>
              <Table.Td>
                {!isPast && (status ? status === 'Previous' : index > 0) && (
                  <Tooltip label={t('settings.keys.remove.submit')}>
                    <ActionIcon variant="subtle" color="gray" aria-label={`${t('settings.keys.remove.submit')}: ${id}`} onClick={() => askRemove(id)}>
                      <IconTrash size={18} />
                    </ActionIcon>
                  </Tooltip>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {!isPast && (
        <Group>
          <Button variant="default" leftSection={<IconRefresh size={18} />} onClick={askRotate}>
            {t('settings.keys.rotate.submit')}
          </Button>
          <HistoryButton entity={ringOf(ring)} name={title} />
        </Group>
      )}
    </Panel>
  );
}

import { Badge, Group, Skeleton, Text } from '@mantine/core';
import { Problem } from '@keystory/app-kit';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../history/api';
import { Panel } from '../shell/Panel';
import { rolesThenQuery } from './api';

/** The roles that a user or an application had. */
export function RolesThen({ entity, asOf }: { entity: Entity; asOf: string }) {
  const { t } = useTranslation('console');
  const roles = useQuery(rolesThenQuery(entity, asOf));
  return (
    <Panel title={t('past.roles')}>
      {roles.isError && <Problem cause={roles.error} retry={roles.refetch} />}
      {roles.isPending && <Skeleton height={24} />}
      {roles.data && (
        <Group gap="xs">
          {roles.data.items.map(({ id, name }) => (
            <Badge key={id} variant="light">
              {name}
            </Badge>
          ))}
          {roles.data.items.length === 0 && <Text c="dimmed">{t('history.nothing')}</Text>}
        </Group>
      )}
    </Panel>
  );
}

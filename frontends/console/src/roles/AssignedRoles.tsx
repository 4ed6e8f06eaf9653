import { confirm, EmptyState, notifySuccess, Pages, Problem, useNotifyProblem } from '@keystory/app-kit';
import type { Role } from '@keystory/api-client';
import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconShield, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../lists/DataTable';
import { assignedRolesQuery, useRemoveRole, type RoleOwner } from './api';
import { RolePicker } from './RolePicker';

/** The roles of a user or an application, to be added to and removed from. */
export function AssignedRoles(owner: RoleOwner) {
  const { t } = useTranslation('console');
  const [page, setPage] = useState(1);
  const roles = useQuery(assignedRolesQuery(owner, page));
  const [picking, pick] = useDisclosure(false);
  const columns = useColumns(owner);
  const assign = (
    <Button leftSection={<IconPlus size={18} />} onClick={pick.open}>
      {t('roles.assign.open')}
    </Button>
  );
  return (
    <Stack>
      {roles.isError && <Problem cause={roles.error} retry={roles.refetch} />}
      {roles.data?.items.length === 0 ? (
        <EmptyState icon={IconShield} title={t('roles.none.title')} action={assign}>
          {t(owner.kind === 'user' ? 'roles.none.user' : 'roles.none.application')}
        </EmptyState>
      ) : (
        !roles.isError && (
          <>
            <Group justify="flex-end">{assign}</Group>
            <DataTable label={t('roles.title')} columns={columns} items={roles.data?.items} keyOf={(role) => role.id} />
            <Pages page={page} pageSize={20} total={roles.data?.total ?? 0} onChange={setPage} />
          </>
        )
      )}
      <RolePicker owner={owner} opened={picking} onClose={pick.close} />
    </Stack>
  );
}

function useColumns(owner: RoleOwner): Column<Role>[] {
  const { t } = useTranslation('console');
  const remove = useRemoveRole(owner);
  const notifyProblem = useNotifyProblem();
  const ask = (role: Role) =>
    confirm({
      title: t('roles.remove.title', { role: role.name }),
      body: t('roles.remove.body'),
      action: t('roles.remove.submit'),
      danger: true,
      onConfirm: async () => {
        await remove.mutateAsync(role.id).catch((cause: unknown) => {
          notifyProblem(cause);
          throw cause;
        });
        notifySuccess(t('roles.remove.done', { role: role.name }));
      },
    });
  return [
    {
      id: 'role',
      title: t('roles.columns.role'),
      cell: (role) => (
        <>
          <Text fw={550}>{role.name}</Text>
          <Text size="sm" c="dimmed">
            {role.description}
          </Text>
        </>
      ),
    },
    {
      id: 'remove',
      title: t('roles.columns.remove'),
      titleHidden: true,
      cell: (role) => (
        <Group justify="flex-end">
          <Tooltip label={t('roles.remove.submit')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('roles.remove.title', { role: role.name })} onClick={() => ask(role)}>
              <IconX size={18} />
            </ActionIcon>
          </Tooltip>
        </Group>
      ),
    },
  ];
}

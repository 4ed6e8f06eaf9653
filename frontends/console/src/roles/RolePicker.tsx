import { notifySuccess, Problem, useNotifyProblem } from '@keystory/app-kit';
import { Button, Checkbox, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../lists/SearchBox';
import { assignableRolesQuery, useAssignRoles, type RoleOwner } from './api';
import styles from './RolePicker.module.css';

interface RolePickerProps {
  owner: RoleOwner;
  opened: boolean;
  onClose: () => void;
}

export function RolePicker({ owner, opened, onClose }: RolePickerProps) {
  const { t } = useTranslation('console');
  return (
    <Modal opened={opened} onClose={onClose} title={t('roles.assign.title')}>
      <Picker owner={owner} onClose={onClose} />
    </Modal>
  );
}

function Picker({ owner, onClose }: Omit<RolePickerProps, 'opened'>) {
  const { t } = useTranslation('console');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const roles = useQuery(assignableRolesQuery(owner, search));
  const assign = useAssignRoles(owner);
  const notifyProblem = useNotifyProblem();
  const send = () =>
    assign.mutate(chosen, {
      onSuccess: () => {
        notifySuccess(t('roles.assign.done', { count: chosen.length }));
        onClose();
      },
      onError: notifyProblem,
    });
  return (
    <Stack>
      <SearchBox label={t('roles.assign.search')} value={search} onChange={setSearch} />
      {roles.isError && <Problem cause={roles.error} retry={roles.refetch} />}
      {roles.isPending && <Skeleton height={120} radius="md" />}
      {roles.data?.items.length === 0 && (
        <Text c="dimmed" py="md">
          {t(search ? 'roles.assign.nothingFound' : 'roles.assign.nothing')}
        </Text>
      )}
      <Checkbox.Group value={chosen} onChange={setChosen}>
        <div className={styles.list}>
          {roles.data?.items.map((role) => (
            <Checkbox key={role.id} value={role.id} label={role.name} description={role.description} className={styles.item} />
          ))}
        </div>
      </Checkbox.Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button disabled={chosen.length === 0} loading={assign.isPending} onClick={send}>
          {t('roles.assign.submit')}
        </Button>
      </Group>
    </Stack>
  );
}

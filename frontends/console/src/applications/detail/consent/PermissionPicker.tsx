import { notifySuccess, Problem, useNotifyProblem } from '@keystory/app-kit';
import { Button, Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialogue } from '../../../forms/Dialogue';
import { SearchBox } from '../../../lists/SearchBox';
import { resourcesQuery, useAddPermissions, type Giver, type ResourcePermissions } from './api';
import { PermissionChoices } from './PermissionChoices';

interface PermissionPickerProps {
  applicationId: string;
  giver: Giver;
  enabled: ResourcePermissions[];
  opened: boolean;
  onClose: () => void;
}

export function PermissionPicker({ opened, onClose, ...rest }: PermissionPickerProps) {
  const { t } = useTranslation('console');
  return (
    <Dialogue opened={opened} onClose={onClose} title={t('consent.api.pick.title')}>
      <Picker onClose={onClose} {...rest} />
    </Dialogue>
  );
}

function Picker({ applicationId, giver, enabled, onClose }: Omit<PermissionPickerProps, 'opened'>) {
  const { t } = useTranslation('console');
  const [resourceId, setResourceId] = useState('');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const resources = useQuery(resourcesQuery);
  const add = useAddPermissions(applicationId, giver);
  const notifyProblem = useNotifyProblem();
  const present = new Set(enabled.flatMap(({ scopes }) => scopes.map(({ id }) => id)));
  const send = () =>
    add.mutate(chosen, {
      onSuccess: () => {
        notifySuccess(t('consent.api.pick.done', { count: chosen.length }));
        onClose();
      },
      onError: notifyProblem,
    });
  return (
    <Stack>
      {resources.isError && <Problem cause={resources.error} retry={resources.refetch} />}
      <Select
        label={t('consent.api.pick.resource')}
        placeholder={t(resources.data?.length === 0 ? 'consent.api.pick.noResource' : 'consent.api.pick.choose')}
        data={resources.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={resourceId || null}
        onChange={(id) => setResourceId(id ?? '')}
        allowDeselect={false}
        searchable
      />
      {resourceId && (
        <>
          <SearchBox label={t('consent.api.pick.search')} value={search} onChange={setSearch} />
          <PermissionChoices resourceId={resourceId} search={search} present={present} value={chosen} onChange={setChosen} />
        </>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button disabled={chosen.length === 0} loading={add.isPending} onClick={send}>
          {t('consent.api.pick.submit')}
        </Button>
      </Group>
    </Stack>
  );
}

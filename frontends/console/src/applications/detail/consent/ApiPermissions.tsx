import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConfirmed } from '../../../forms/useConfirmed';
import { useAddPermissions, useRemovePermission, type Giver, type ResourcePermissions } from './api';
import styles from './ApiPermissions.module.css';
import { PermissionPicker } from './PermissionPicker';

interface ApiPermissionsProps {
  applicationId: string;
  giver: Giver;
  enabled: ResourcePermissions[];
}

export function ApiPermissions({ applicationId, giver, enabled }: ApiPermissionsProps) {
  const { t } = useTranslation('console');
  const [picking, pick] = useDisclosure(false);
  return (
    <Stack>
      {enabled.length === 0 && <Text c="dimmed">{t('consent.api.none')}</Text>}
      {enabled.map((permissions) => (
        <OfResource key={permissions.resource.id} applicationId={applicationId} giver={giver} {...permissions} />
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={18} />} onClick={pick.open}>
          {t('consent.api.add')}
        </Button>
      </div>
      <PermissionPicker
        applicationId={applicationId}
        giver={giver}
        enabled={enabled}
        opened={picking}
        onClose={pick.close}
      />
    </Stack>
  );
}

function OfResource({ applicationId, giver, resource, scopes }: ResourcePermissions & Omit<ApiPermissionsProps, 'enabled'>) {
  const { t } = useTranslation('console');
  const removal = useRemovePermission(applicationId, giver);
  const addition = useAddPermissions(applicationId, giver);
  const confirmed = useConfirmed();
  const remove = ({ id, name }: { id: string; name: string }) =>
    confirmed({
      title: t('consent.api.removeTitle', { name }),
      body: t('consent.api.removeBody'),
      action: t('consent.api.remove'),
      done: t('consent.api.removed', { name }),
      act: () => removal.mutateAsync(id),
      undo: () => addition.mutateAsync([id]),
    });
  return (
    <div>
      <Text fw={550}>{resource.name}</Text>
      <Text size="sm" c="dimmed">
        {resource.indicator}
      </Text>
      <ul className={styles.list}>
        {scopes.map((scope) => (
          <li key={scope.id} className={styles.item}>
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text>{scope.name}</Text>
                <Text size="sm" c="dimmed">
                  {scope.description}
                </Text>
              </div>
              <Tooltip label={t('consent.api.remove')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('consent.api.removeNamed', { name: scope.name })}
                  onClick={() => remove(scope)}
                >
                  <IconX size={18} />
                </ActionIcon>
              </Tooltip>
            </Group>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Problem } from '@keystory/app-kit';
import { Checkbox, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { resourceScopesQuery } from './api';
import styles from './ApiPermissions.module.css';

interface PermissionChoicesProps {
  resourceId: string;
  search: string;
  present: Set<string>;
  value: string[];
  onChange: (chosen: string[]) => void;
}

/** The permissions of an API that are not enabled yet; what is chosen of other APIs stays chosen. */
export function PermissionChoices({ resourceId, search, present, value, onChange }: PermissionChoicesProps) {
  const { t } = useTranslation('console');
  const scopes = useQuery(resourceScopesQuery(resourceId, search));
  if (scopes.isError) return <Problem cause={scopes.error} retry={scopes.refetch} />;
  if (scopes.isPending) return <Skeleton height={120} radius="md" />;
  const open = scopes.data.items.filter(({ id }) => !present.has(id));
  if (open.length === 0) return <Text c="dimmed">{t('consent.api.pick.nothing')}</Text>;
  return (
    <Checkbox.Group value={value} onChange={onChange}>
      <div className={styles.list}>
        {open.map(({ id, name, description }) => (
          <Checkbox key={id} value={id} label={name} description={description} className={styles.item} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

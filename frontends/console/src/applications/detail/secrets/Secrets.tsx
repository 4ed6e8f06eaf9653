import { CopyField, Moment, Problem } from '@keystory/app-kit';
import type { ApplicationSecret } from '@keystory/api-client';
import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../../past/moment';
import { secretsQuery } from '../../api';
import { isExpired } from '../../secretTimes';
import { CreateSecretModal } from './CreateSecretModal';
import { SecretMenu } from './SecretMenu';
import styles from './Secrets.module.css';

export function Secrets({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const secrets = useQuery(secretsQuery(applicationId, asOf));
  const [creating, create] = useDisclosure(false);
  return (
    <Stack>
      {secrets.isPending && <Skeleton height={88} radius="md" />}
      {secrets.isError && <Problem cause={secrets.error} retry={secrets.refetch} />}
      {secrets.data?.length === 0 && <Text c="dimmed">{t('secrets.none')}</Text>}
      {secrets.data && secrets.data.length > 0 && (
        <ul className={styles.list}>
          {secrets.data.map((secret) => (
            <Secret key={secret.name} secret={secret} />
          ))}
        </ul>
      )}
      {!asOf && (
        <div>
          <Button variant="default" leftSection={<IconPlus size={18} />} onClick={create.open}>
            {t('secrets.create.open')}
          </Button>
        </div>
      )}
      <CreateSecretModal applicationId={applicationId} opened={creating} onClose={create.close} />
    </Stack>
  );
}

function Secret({ secret }: { secret: ApplicationSecret }) {
  const { t } = useTranslation('console');
  const { name, value, createdAt, expiresAt } = secret;
  const isPast = useAsOf() !== undefined;
  const expired = isExpired(secret);
  return (
    <li className={styles.item}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={550} className={styles.name}>
          {name} {expired && <Badge color="red">{t('secrets.expired')}</Badge>}
        </Text>
        {!isPast && <SecretMenu secret={secret} />}
      </Group>
      {!isPast && <CopyField label={name} value={value} secret />}
      <Text size="sm" c="dimmed">
        {t('secrets.created')} <Moment at={createdAt} /> ·{' '}
        {expiresAt === null ? (
          t('secrets.noExpiry')
        ) : (
          <>
            {t(expired ? 'secrets.expiredAt' : 'secrets.expires')} <Moment at={expiresAt} />
          </>
        )}
      </Text>
    </li>
  );
}

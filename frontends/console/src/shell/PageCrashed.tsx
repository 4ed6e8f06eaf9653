import { useOnceOnline } from '@keystory/app-kit';
import { Button, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { useDocumentTitle } from './useDocumentTitle';

const loadAgain = () => window.location.reload();

/**
 * A page failed to load or to draw: a new version may be out, so loading it anew is the first remedy, which happens by
 * itself once a network is back that was away. It cannot be fetched when it is needed, so it is of what is there anyway.
 */
export function PageCrashed() {
  const { t } = useTranslation('console');
  useDocumentTitle(t('crashed.title'));
  useOnceOnline(loadAgain);
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <Stack align="center" gap="xs" py={56} px="md" ta="center">
      <IconAlertTriangle size={40} stroke={1.6} color="var(--ks-danger)" aria-hidden="true" />
      <Title order={1} size="h3" mt="xs">
        {t('crashed.title')}
      </Title>
      <Text c="dimmed" maw={420}>
        {t('crashed.body')}
      </Text>
      <Button mt="md" onClick={loadAgain}>
        {t('crashed.reload')}
      </Button>
    </Stack>
  );
}

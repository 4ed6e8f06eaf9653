import { EmptyState } from '@keystory/app-kit';
import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NotFoundPage() {
  const { t } = useTranslation('console');
  return (
    <EmptyState
      icon={IconMapOff}
      title={t('notFound.title')}
      action={
        <Button component={Link} to="/" mt="md">
          {t('notFound.home')}
        </Button>
      }
    >
      {t('notFound.body')}
    </EmptyState>
  );
}

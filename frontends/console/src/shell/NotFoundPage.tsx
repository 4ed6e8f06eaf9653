import { EmptyState } from '@keystory/app-kit';
import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDocumentTitle } from './useDocumentTitle';

export function NotFoundPage() {
  const { t } = useTranslation('console');
  useDocumentTitle(t('notFound.title'));
  return (
    <EmptyState
      icon={IconMapOff}
      title={t('notFound.title')}
      isPage
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

export { NotFoundPage as Component };

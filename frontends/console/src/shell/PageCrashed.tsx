import { EmptyState } from '@keystory/app-kit';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { useDocumentTitle } from './useDocumentTitle';

/** A page failed to load or to draw: a new version may be out, so loading it anew is the first remedy. */
export function PageCrashed() {
  const { t } = useTranslation('console');
  useDocumentTitle(t('crashed.title'));
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <EmptyState
      icon={IconAlertTriangle}
      title={t('crashed.title')}
      isPage
      action={
        <Button mt="md" onClick={() => window.location.reload()}>
          {t('crashed.reload')}
        </Button>
      }
    >
      {t('crashed.body')}
    </EmptyState>
  );
}

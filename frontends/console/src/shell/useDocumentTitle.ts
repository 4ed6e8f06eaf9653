import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the browser's tab after the page. */
export function useDocumentTitle(title: string | undefined): void {
  const { t } = useTranslation('console');
  useEffect(() => {
    if (title) document.title = t('shell.title', { page: title });
  }, [title, t]);
}

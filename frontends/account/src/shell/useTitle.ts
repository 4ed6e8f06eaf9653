import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the browser's tab after the page. */
export function useTitle(page: string): void {
  const { t } = useTranslation('account');
  useEffect(() => {
    document.title = `${page} · ${t('title')}`;
  }, [page, t]);
}

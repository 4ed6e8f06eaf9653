import { Spinner } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { Page } from './Page';

export function Loading() {
  const { t } = useTranslation('demo');
  return (
    <Page narrow>
      <p role="status" style={{ display: 'flex', alignItems: 'center', justifyContent: 'center', gap: 12 }}>
        <Spinner /> {t('loading')}
      </p>
    </Page>
  );
}

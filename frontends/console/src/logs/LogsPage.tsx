import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/PageHeader';
import { LogList } from './LogList';

export function Component() {
  const { t } = useTranslation('console');
  return (
    <>
      <PageHeader title={t('logs.title')} intro={t('logs.intro')} />
      <LogList />
    </>
  );
}

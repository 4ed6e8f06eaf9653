import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/PageHeader';
import { SignIns } from './SignIns';

/** All sign-ins, of everybody at every application. */
export function Component() {
  const { t } = useTranslation('console');
  return (
    <>
      <PageHeader title={t('signins.title')} intro={t('signins.intro')} />
      <SignIns />
    </>
  );
}

import { Button } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { applicationId } from '../application-id';
import { followedLink } from '../followed-link';
import styles from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { leaveFor, useLocation } from '../routing';
import { MessagePage } from './MessagePage';

const stay = () => leaveFor(`/consent?app_id=${encodeURIComponent(applicationId() ?? '')}`);

/** Asks whoever followed a link for one account, and is signed in to another, which of them it is to be. */
export default function SwitchAccountPage() {
  const { t } = useTranslation('signIn');
  const { navigate } = useLocation();
  const link = followedLink();
  if (!link) return <MessagePage about="notFound" />;
  const { email } = link;
  return (
    <>
      <Heading title={t('switchAccount.title')} intro={t('switchAccount.intro', { email })}>
        {t('switchAccount.title')}
      </Heading>
      <div className={styles.form}>
        <Button onClick={() => navigate('/one-time-token')}>{t('switchAccount.go', { email })}</Button>
        <Button variant="secondary" onClick={stay}>
          {t('switchAccount.stay')}
        </Button>
      </div>
    </>
  );
}

import { Button } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { choose } from '../../interaction/factors';
import { useAttempt } from '../../interaction/useAttempt';
import styles from '../../layout/Form.module.css';
import { Heading } from '../../layout/Heading';
import { Problem } from './Problem';

/** Asks whether the person wants a second factor at all. */
export function OnboardingPage() {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  return (
    <>
      <Heading title={t('mfa.onboardingTitle')} intro={t('mfa.onboardingIntro')}>
        {t('mfa.onboardingTitle')}
      </Heading>
      <div className={styles.form}>
        <Problem error={error} />
        <Button busy={busy} onClick={() => void run(() => choose('mfa-enabled'))}>
          {t('mfa.setUp')}
        </Button>
        <Button variant="quiet" busy={busy} onClick={() => void run(() => choose('mfa-skipped'))}>
          {t('mfa.skip')}
        </Button>
      </div>
    </>
  );
}

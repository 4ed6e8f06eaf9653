import { Button, Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { shown, type Address } from '../../interaction/codes';
import { switchTo } from '../../interaction/proven';
import { useCodeProblem } from '../../interaction/problems';
import { useAttempt } from '../../interaction/useAttempt';
import { useAgreement } from '../../layout/Agreement';
import styles from '../../layout/Form.module.css';
import { Heading } from '../../layout/Heading';
import { Terms } from '../../layout/Terms';
import { Link } from '../../routing';
import { useSettings } from '../../settings';

interface OtherWayProps {
  to: 'SignIn' | 'Register';
  address: Address;
}

/** Says that there is no account with a proven address yet, or one already, and goes the other way if that is wanted. */
export function OtherWay({ to, address }: OtherWayProps) {
  const { t } = useTranslation('signIn');
  const { signInMode, signUp } = useSettings().signInExperience;
  const { busy, error, run } = useAttempt();
  const problem = useCodeProblem(error);
  const agreement = useAgreement(to);
  const texts = to === 'Register' ? 'noAccount' : 'hasAccount';
  const isByAddress = to === 'SignIn' || signUp.identifiers.length > 0;
  const isOpen = isByAddress && (signInMode === 'SignInAndRegister' || signInMode === to);

  const go = () => {
    if (agreement.ask()) void run(() => switchTo(to));
  };

  return (
    <>
      <Heading title={t(`${texts}.title`)} intro={t(`${texts}.intro`, { address: shown(address) })}>
        {t(`${texts}.title`)}
      </Heading>
      <div className={styles.form}>
        {problem && (
          <Notice kind="danger" focus>
            {problem}
          </Notice>
        )}
        {isOpen && <Terms event={to} />}
        {isOpen && (
          <Button busy={busy} onClick={go}>
            {t(`${texts}.go`)}
          </Button>
        )}
      </div>
      <p className={styles.other}>
        <Link to={to === 'Register' ? '/sign-in' : '/register'}>{t('code.change')}</Link>
      </p>
    </>
  );
}

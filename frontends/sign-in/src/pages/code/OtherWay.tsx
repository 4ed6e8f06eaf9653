import { Button, Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { shown, switchTo, type Address } from '../../interaction/codes';
import { useCodeProblem } from '../../interaction/problems';
import { useAttempt } from '../../interaction/useAttempt';
import styles from '../../layout/Form.module.css';
import { Heading } from '../../layout/Heading';
import { Terms, useTermsTick } from '../../layout/Terms';
import { Link } from '../../routing';
import { useSettings } from '../../settings';
import { useState } from 'react';

interface OtherWayProps {
  to: 'SignIn' | 'Register';
  address: Address;
}

/** Says that there is no account with a proven address yet, or one already, and goes the other way if that is wanted. */
export function OtherWay({ to, address }: OtherWayProps) {
  const { t } = useTranslation('signIn');
  const { signInMode } = useSettings().signInExperience;
  const { busy, error, run } = useAttempt();
  const problem = useCodeProblem(error);
  const needsTick = useTermsTick(to);
  const [agreed, setAgreed] = useState(false);
  const [checked, setChecked] = useState(false);
  const texts = to === 'Register' ? 'noAccount' : 'hasAccount';
  const isOpen = signInMode === 'SignInAndRegister' || signInMode === to;

  const go = () => {
    setChecked(true);
    if (!needsTick || agreed) void run(() => switchTo(to));
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
        {isOpen && <Terms event={to} agreed={agreed} missing={checked} onChange={setAgreed} />}
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

import { useTranslation } from 'react-i18next';
import { bindTotp, offerTotp } from '../../interaction/factors';
import { isReplaced } from '../../interaction/factor-problem';
import { useAttempt } from '../../interaction/useAttempt';
import { useOffer } from '../../interaction/useOffer';
import { FrameSkeleton } from '../../layout/Frame';
import { Heading } from '../../layout/Heading';
import { NotLoaded } from '../../layout/NotLoaded';
import { CodeForm } from './CodeForm';
import { Copy } from './Copy';
import styles from './Mfa.module.css';
import { NotOffered } from './NotOffered';

/** Sets up an authenticator app: it scans, or is told, a secret, and shows by a code that it has it. */
export function TotpPage() {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  const { offered, problem } = useOffer(offerTotp);
  if (problem) return <NotOffered error={problem} />;
  if (isReplaced(error)) return <NotLoaded />;
  if (!offered) return <FrameSkeleton />;
  return (
    <>
      <Heading title={t('mfa.totpTitle')} intro={t('mfa.totpIntro')}>
        {t('mfa.totpTitle')}
      </Heading>
      <img className={styles.qr} src={offered.secretQrCode} alt={t('mfa.totpImage')} width={240} height={240} />
      <div className={styles.secret}>
        <p>
          {t('mfa.totpSecret')} <code>{offered.secret}</code>
        </p>
        <Copy text={offered.secret} />
      </div>
      <CodeForm
        label={t('mfa.code')}
        busy={busy}
        error={error}
        onCode={(code) => void run(() => bindTotp(offered.verificationId, code))}
      />
    </>
  );
}

import { Button } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { bindBackupCodes, offerBackupCodes } from '../../interaction/factors';
import { isReplaced } from '../../interaction/factor-problem';
import { useAttempt } from '../../interaction/useAttempt';
import { useOffer } from '../../interaction/useOffer';
import form from '../../layout/Form.module.css';
import { FrameSkeleton } from '../../layout/Frame';
import { Heading } from '../../layout/Heading';
import { NotLoaded } from '../../layout/NotLoaded';
import { Copy } from './Copy';
import styles from './Mfa.module.css';
import { NotOffered } from './NotOffered';
import { Problem } from './Problem';

/** Shows new backup codes, to be kept before the person goes on. */
export function BackupCodesPage() {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  const { offered, problem } = useOffer(offerBackupCodes);
  if (problem) return <NotOffered error={problem} />;
  if (isReplaced(error)) return <NotLoaded />;
  if (!offered) return <FrameSkeleton />;
  const text = `${offered.codes.join('\n')}\n`;
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  return (
    <>
      <Heading title={t('mfa.backupTitle')} intro={t('mfa.backupIntro')}>
        {t('mfa.backupTitle')}
      </Heading>
      <div className={form.form}>
        <Problem error={error} />
        <ul className={styles.codes} aria-label={t('mfa.backupTitle')}>
          {offered.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Copy text={text} />
        <a href={file} download="backup-codes.txt">
          {t('mfa.download')}
        </a>
        <Button busy={busy} onClick={() => void run(() => bindBackupCodes(offered.verificationId))}>
          {t('mfa.kept')}
        </Button>
      </div>
    </>
  );
}

import { hasPasskeys } from '@keystory/api-client';
import { Button, Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { bindNewPasskey, choose } from '../../interaction/factors';
import { useAttempt } from '../../interaction/useAttempt';
import styles from '../../layout/Form.module.css';
import { Heading } from '../../layout/Heading';
import { Problem } from './Problem';

/** Makes a passkey; `skip` where it is only preferred. */
export function PasskeyPage({ skip }: { skip?: 'passkey-skipped' }) {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  return (
    <>
      <Heading title={t('mfa.passkeyTitle')} intro={t('mfa.passkeyIntro')}>
        {t('mfa.passkeyTitle')}
      </Heading>
      <div className={styles.form}>
        <Problem error={error} />
        {hasPasskeys() ? (
          <Button busy={busy} onClick={() => void run(bindNewPasskey)}>
            {t('mfa.createPasskey')}
          </Button>
        ) : (
          <Notice kind="info">{t('mfa.noPasskeys')}</Notice>
        )}
        {skip && (
          <Button variant="quiet" busy={busy} onClick={() => void run(() => choose(skip))}>
            {t('mfa.skip')}
          </Button>
        )}
      </div>
    </>
  );
}

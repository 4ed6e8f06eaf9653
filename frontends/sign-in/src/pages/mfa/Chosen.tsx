import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../../interaction/asked';
import styles from '../../layout/Form.module.css';
import { Link } from '../../routing';

/** The page of a factor that was chosen among several, or can be put off, leads back to the choice. */
export function Chosen({ asked, children }: { asked: Asked; children: ReactNode }) {
  const { t } = useTranslation('signIn');
  const offered = asked.availableFactors.filter((factor) => factor !== 'BackupCode');
  return (
    <>
      {children}
      {(offered.length > 1 || asked.skippable) && (
        <p className={styles.other}>
          <Link to="/mfa-binding">{t('mfa.others')}</Link>
        </p>
      )}
    </>
  );
}

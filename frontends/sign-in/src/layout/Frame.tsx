import { Wordmark } from '@keystory/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CAPTCHA_PLACE } from '../interaction/captcha';
import { useSettings } from '../settings';
import styles from './Frame.module.css';
import { Picture } from './Picture';

/** The one card of every page, with the installation's logo above and the small print below. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('signIn');
  const { signInExperience } = useSettings();
  const { hideLogtoBranding } = signInExperience;
  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <div className={styles.logo}>
          <Logo />
        </div>
        {children}
        <div id={CAPTCHA_PLACE} />
      </main>
      {!hideLogtoBranding && <footer className={styles.footer}>{t('poweredBy')}</footer>}
    </div>
  );
}

function Logo() {
  const { logoUrl, darkLogoUrl } = useSettings().signInExperience.branding;
  return logoUrl ? <Picture light={logoUrl} dark={darkLogoUrl} className={styles.logoImage} /> : <Wordmark />;
}

/** Keeps the card's room while its content arrives. */
export function FrameSkeleton() {
  const { t } = useTranslation('signIn');
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p className={styles.hidden} role="status">
        {t('loading')}
      </p>
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}

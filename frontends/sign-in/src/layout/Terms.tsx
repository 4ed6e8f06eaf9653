import { Checkbox } from '@keystory/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings';
import { AGREEMENT, useAgreement } from './Agreement';
import styles from './Form.module.css';
import { TermsLinks } from './TermsLinks';

/** The terms of the installation, with a tick where this step needs one; nothing where it has none. */
export function Terms({ event }: { event: 'SignIn' | 'Register' }) {
  const { t } = useTranslation('signIn');
  const { termsOfUseUrl, privacyPolicyUrl } = useSettings().signInExperience;
  const { agreed, isAsked, isMissed, change } = useAgreement(event);
  const links = { terms: termsOfUseUrl, privacy: privacyPolicyUrl };

  useEffect(() => () => change({ isMissed: false }), [change]);

  if (!termsOfUseUrl && !privacyPolicyUrl) return null;
  if (!isAsked) {
    return (
      <p className={styles.small}>
        <TermsLinks {...links} sentence={(list) => t('terms.automatic', { list })} />
      </p>
    );
  }
  return (
    <Checkbox
      name={AGREEMENT}
      label={<TermsLinks {...links} sentence={(list) => t('terms.agree', { list })} />}
      checked={agreed}
      error={isMissed && !agreed ? t('terms.required') : undefined}
      onChange={(tick) => change({ agreed: tick.currentTarget.checked })}
    />
  );
}

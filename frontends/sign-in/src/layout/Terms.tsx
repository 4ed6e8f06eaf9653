import { Checkbox } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings';
import styles from './Form.module.css';
import { TermsLinks } from './TermsLinks';

interface TermsProps {
  event: 'SignIn' | 'Register';
  agreed: boolean;
  /** The form was sent without the tick. */
  missing: boolean;
  onChange: (agreed: boolean) => void;
}

/** Whether this installation wants a tick before this step. */
export function useTermsTick(event: TermsProps['event']): boolean {
  const { agreeToTermsPolicy, termsOfUseUrl, privacyPolicyUrl } = useSettings().signInExperience;
  if (!termsOfUseUrl && !privacyPolicyUrl) return false;
  return agreeToTermsPolicy === 'Manual' || (agreeToTermsPolicy === 'ManualRegistrationOnly' && event === 'Register');
}

export function Terms({ event, agreed, missing, onChange }: TermsProps) {
  const { t } = useTranslation('signIn');
  const { termsOfUseUrl, privacyPolicyUrl } = useSettings().signInExperience;
  const tick = useTermsTick(event);
  const links = { terms: termsOfUseUrl, privacy: privacyPolicyUrl };
  if (!termsOfUseUrl && !privacyPolicyUrl) return null;
  if (!tick) {
    return (
      <p className={styles.small}>
        <TermsLinks {...links} sentence={(list) => t('terms.automatic', { list })} />
      </p>
    );
  }
  return (
    <Checkbox
      label={<TermsLinks {...links} sentence={(list) => t('terms.agree', { list })} />}
      checked={agreed}
      error={missing && !agreed ? t('terms.required') : undefined}
      onChange={(change) => onChange(change.currentTarget.checked)}
    />
  );
}

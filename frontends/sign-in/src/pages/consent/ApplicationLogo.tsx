import type { ConsentInfo } from '@keystory/api-client';
import { Picture } from '../../layout/Picture';
import { useSettings } from '../../settings';
import styles from './Consent.module.css';

/** The picture of the application that asks, unless it is at the top of the page already. */
export function ApplicationLogo({ branding }: Pick<ConsentInfo['application'], 'branding'>) {
  const above = useSettings().signInExperience.branding.logoUrl;
  if (!branding?.logoUrl || branding.logoUrl === above) return null;
  return <Picture light={branding.logoUrl} dark={branding.darkLogoUrl} className={styles.logo} />;
}

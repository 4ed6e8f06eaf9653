import { Button, Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import { useSocialProblem } from '../interaction/problems';
import { choices, departTo } from '../interaction/sso';
import { useAttempt } from '../interaction/useAttempt';
import { useAgreement } from '../layout/Agreement';
import form from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { Terms } from '../layout/Terms';
import { Link } from '../routing';
import { useSettings } from '../settings';
import styles from '../social/Social.module.css';

/** Lets somebody choose who belongs to several organizations. */
export function OrganizationChoice() {
  const { t } = useTranslation('signIn');
  const { ssoConnectors } = useSettings().signInExperience;
  const { busy, error, run } = useAttempt();
  const problem = useSocialProblem(error);
  const agreement = useAgreement('SignIn');
  const offered = choices();
  return (
    <>
      <Heading title={t('sso.choose')}>{t('sso.choose')}</Heading>
      <div className={form.form}>
        {problem && (
          <Notice kind="danger" focus>
            {problem}
          </Notice>
        )}
        {agreement.isAsked && <Terms event="SignIn" />}
        <ul className={styles.buttons}>
          {ssoConnectors.filter(({ id }) => offered.includes(id)).map(({ id, connectorName, logo }) => (
            <li key={id}>
              <Button variant="secondary" busy={busy} onClick={() => agreement.ask() && void run(() => departTo(id, agreement.agreed))}>
                <span className={styles.label}>
                  <img className={styles.logo} src={logo} alt="" width={20} height={20} />
                  {t('social.with', { name: connectorName })}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <p className={form.other}>
        <Link to="/sign-in">{t('social.again')}</Link>
      </p>
    </>
  );
}

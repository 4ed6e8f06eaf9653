import { Button, narrow, Notice, TextField } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isSessionGone, useSocialProblem } from '../interaction/problems';
import { goToOrganizationOf } from '../interaction/sso';
import { useAttempt } from '../interaction/useAttempt';
import { useAgreement } from '../layout/Agreement';
import styles from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { Terms } from '../layout/Terms';
import { MessagePage } from '../pages/MessagePage';
import { Link } from '../routing';
import { OrganizationChoice } from './OrganizationChoice';

/** Asks for the address by which it is known where somebody signs in, and sends them there. */
export default function OrganizationPage({ step }: { step: string | undefined }) {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  const problem = useSocialProblem(error);
  const [email, setEmail] = useState(() => new URLSearchParams(window.location.search).get('login_hint') ?? '');
  const [checked, setChecked] = useState(false);
  const agreement = useAgreement('SignIn');

  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  if (step === 'connectors') return <OrganizationChoice />;
  const address = narrow(email).trim();
  const isAddress = /^\S+@\S+$/.test(address);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isAddress) return agreement.mark();
    if (agreement.ask()) void run(() => goToOrganizationOf(address, agreement.agreed));
  };
  return (
    <>
      <Heading title={t('sso.title')} intro={t('sso.intro')}>
        {t('sso.title')}
      </Heading>
      <form className={styles.form} onSubmit={send} noValidate>
        {problem && (
          <Notice kind="danger" focus>
            {problem}
          </Notice>
        )}
        <TextField
          label={t('fields.email')}
          name="email"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          autoFocus={!email}
          value={email}
          error={checked && !isAddress ? t('code.noAddress') : undefined}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {agreement.isAsked && <Terms event="SignIn" />}
        <Button type="submit" busy={busy}>
          {t('continue.submit')}
        </Button>
      </form>
      <p className={styles.other}>
        <Link to="/sign-in">{t('social.again')}</Link>
      </p>
    </>
  );
}

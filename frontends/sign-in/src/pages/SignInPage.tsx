import { Button, Notice, PasswordField } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { codeTypes, identify, loginHint, passwordIdentifiers, prefersCode, recoveryTypes } from '../interaction/identifier';
import { signIn } from '../interaction/journey';
import { isSessionGone, useSignInProblem } from '../interaction/problems';
import { signInByPasskey } from '../interaction/sign-in-passkey';
import { departTo, organizationsOf } from '../interaction/sso';
import { useAttempt } from '../interaction/useAttempt';
import { usePasskeyAutofill } from '../interaction/usePasskeyAutofill';
import { useAgreement } from '../layout/Agreement';
import styles from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { Terms } from '../layout/Terms';
import { Link } from '../routing';
import { useSettings } from '../settings';
import { SocialButtons } from '../social/SocialButtons';
import { CodeRequest } from './code/CodeRequest';
import { IdentifierField } from './IdentifierField';
import { MessagePage } from './MessagePage';

export function SignInPage() {
  const { t } = useTranslation('signIn');
  const { application, signInExperience } = useSettings();
  const { busy, error, run } = useAttempt();
  const problem = useSignInProblem(error);
  const allowed = passwordIdentifiers(signInExperience);
  const codes = codeTypes(signInExperience);
  const [chosen, setChosen] = useState<'code' | 'password'>();
  const isCodeFirst = allowed.length === 0 || prefersCode(signInExperience);
  const byCode = codes.length > 0 && (chosen ? chosen === 'code' : isCodeFirst);
  const agreement = useAgreement('SignIn');
  const [identifier, setIdentifier] = useState(() => loginHint(allowed));
  const [code, setCode] = useState<string>();
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [byPasskey, setByPasskey] = useState(false);

  const offersSso = signInExperience.singleSignOnEnabled && signInExperience.ssoConnectors.length > 0;
  const passkeys = signInExperience.passkeySignIn;
  const offersPasskey = passkeys?.enabled === true && passkeys.showPasskeyButton === true;
  // A browser asks for one passkey at a time.
  const asksPasskey = busy && byPasskey;
  usePasskeyAutofill(passkeys?.enabled === true && passkeys.allowAutofill === true && agreement.isGiven && !asksPasskey, run);

  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  if (error?.code === 'user.suspended') return <MessagePage about="suspended" support />;

  const notice = problem && (
    <Notice kind="danger" focus>
      {problem}
    </Notice>
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setChecked(true);
    if (!identifier.trim() || !password) return agreement.mark();
    if (!agreement.ask()) return;
    setByPasskey(false);
    const { type, value } = identify(identifier, allowed, code);
    void run(async () => {
      const [organization] = offersSso && type === 'email' ? await organizationsOf(value) : [];
      return organization ? departTo(organization, agreement.agreed) : signIn(type, value, password);
    });
  };
  const askPasskey = () => {
    if (busy || !agreement.ask()) return;
    setByPasskey(true);
    void run(() => signInByPasskey());
  };

  return (
    <>
      <Heading title={t('signIn.title')} intro={application && t('continueTo', { application: application.name })}>
        {t('signIn.title')}
      </Heading>
      {byCode ? (
        <div className={styles.form}>
          {notice}
          <CodeRequest flow="sign-in" types={codes} />
        </div>
      ) : allowed.length === 0 ? (
        <div className={styles.form}>
          {notice}
          {signInExperience.socialConnectors.length === 0 && <Notice kind="info">{t('signIn.unavailable')}</Notice>}
          {(signInExperience.socialConnectors.length > 0 || offersPasskey) && <Terms event="SignIn" />}
        </div>
      ) : (
        <form className={styles.form} onSubmit={send} noValidate>
          {notice}
          <IdentifierField
            allowed={allowed}
            withPasskey={passkeys?.enabled === true}
            value={identifier}
            missing={checked && !identifier.trim()}
            onChange={setIdentifier}
            onCode={setCode}
          />
          <PasswordField
            label={t('fields.password')}
            name="password"
            autoComplete="current-password"
            value={password}
            error={checked && !password ? t('signIn.passwordMissing') : undefined}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {recoveryTypes(signInExperience).length > 0 && (
            <p className={styles.small}>
              <Link to="/forgot-password">{t('signIn.forgotten')}</Link>
            </p>
          )}
          <Terms event="SignIn" />
          <Button type="submit" busy={busy && !byPasskey}>
            {t('signIn.submit')}
          </Button>
        </form>
      )}
      {codes.length > 0 && allowed.length > 0 && (
        <Button variant="quiet" onClick={() => setChosen(byCode ? 'password' : 'code')}>
          {t(byCode ? 'signIn.byPassword' : 'signIn.byCode')}
        </Button>
      )}
      <SocialButtons event="SignIn" />
      {offersPasskey && (
        <p className={styles.other}>
          <Button variant="secondary" busy={asksPasskey} onClick={askPasskey}>
            {t('signIn.passkey')}
          </Button>
        </p>
      )}
      {offersSso && (
        <p className={styles.other}>
          <Link to="/single-sign-on">{t('sso.title')}</Link>
        </p>
      )}
      {signInExperience.signInMode !== 'SignIn' && (
        <p className={styles.other}>
          {t('signIn.newHere')} <Link to="/register">{t('signIn.register')}</Link>
        </p>
      )}
    </>
  );
}

import { Button, Notice, PasswordField, PasswordRules } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isUsername, registrationTypes } from '../interaction/identifier';
import { register } from '../interaction/journey';
import { isSessionGone, placeRegisterProblem } from '../interaction/problems';
import { useAttempt } from '../interaction/useAttempt';
import { useAgreement } from '../layout/Agreement';
import styles from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { Issues } from '../layout/Issues';
import { UsernameField } from '../layout/UsernameField';
import { Terms } from '../layout/Terms';
import { Link } from '../routing';
import { useSettings } from '../settings';
import { SocialButtons } from '../social/SocialButtons';
import { CodeRequest } from './code/CodeRequest';
import { MessagePage } from './MessagePage';

export function RegisterPage() {
  const { t } = useTranslation('signIn');
  const { application, signInExperience } = useSettings();
  const { signInMode, signUp } = signInExperience;
  const isSocial = signInMode !== 'SignIn' && signInExperience.socialConnectors.length > 0;
  const open = signInMode !== 'SignIn';
  const types = registrationTypes(signInExperience);
  const byName = signUp.identifiers.includes('username') && signUp.password;
  return (
    <>
      <Heading title={t('register.title')} intro={application && t('continueTo', { application: application.name })}>
        {t('register.title')}
      </Heading>
      {!open || !(byName || types.length > 0) ? (
        isSocial ? <Terms event="Register" /> : <Notice kind="info">{t(open ? 'register.unavailable' : 'register.closed')}</Notice>
      ) : byName ? (
        <RegisterForm />
      ) : (
        <CodeRequest flow="register" types={types} />
      )}
      {open && <SocialButtons event="Register" />}
      {signInMode !== 'Register' && (
        <p className={styles.other}>
          {t('register.already')} <Link to="/sign-in">{t('register.signIn')}</Link>
        </p>
      )}
    </>
  );
}

function RegisterForm() {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  const { passwordPolicy } = useSettings().signInExperience;
  const { busy, error, run } = useAttempt();
  const agreement = useAgreement('Register');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const refused = error ? placeRegisterProblem(t, tUi, error) : {};
  const usernameProblem = username === '' ? t('register.usernameMissing') : isUsername(username) ? undefined : t('register.usernameInvalid');

  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;

  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (usernameProblem || !password) return agreement.mark();
    if (agreement.ask()) void run(() => register(username, password));
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {refused.form && (
        <Notice kind="danger" focus>
          {refused.form}
        </Notice>
      )}
      <UsernameField value={username} error={(checked && usernameProblem) || refused.username} onChange={setUsername} />
      <PasswordField
        label={t('fields.password')}
        name="password"
        autoComplete="new-password"
        value={password}
        error={checked && !password ? t('register.passwordMissing') : refused.password && <Issues sentences={refused.password} />}
        hint={<PasswordRules password={password} policy={passwordPolicy} owner={{ username }} />}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Terms event="Register" />
      <Button type="submit" busy={busy}>
        {t('register.submit')}
      </Button>
    </form>
  );
}

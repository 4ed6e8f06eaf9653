import { Button, Notice, PasswordField, PasswordRules } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pendingCode, receiver } from '../interaction/codes';
import { replacePassword } from '../interaction/proven';
import { recoveryTypes } from '../interaction/identifier';
import { isSessionGone, placeRegisterProblem } from '../interaction/problems';
import { useAttempt } from '../interaction/useAttempt';
import styles from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { Issues } from '../layout/Issues';
import { Link } from '../routing';
import { useSettings } from '../settings';
import { CodeRequest } from './code/CodeRequest';
import { MessagePage } from './MessagePage';

/** Replaces a password that was forgotten, once a code has shown whose it is. */
export default function ForgotPasswordPage({ step }: { step: string | undefined }) {
  const { t } = useTranslation('signIn');
  const { signInExperience } = useSettings();
  const types = recoveryTypes(signInExperience);
  if (step === 'reset') return pendingCode() ? <NewPassword /> : <MessagePage about="unknownSession" support />;
  const texts = step === 'done' ? 'replaced' : 'forgotten';
  return (
    <>
      <Heading title={t(`${texts}.title`)} intro={t(`${texts}.intro`)}>
        {t(`${texts}.title`)}
      </Heading>
      {step !== 'done' &&
        (types.length > 0 ? (
          <CodeRequest flow="forgot-password" types={types} />
        ) : (
          <Notice kind="info">{t('forgotten.unavailable')}</Notice>
        ))}
      <p className={styles.other}>
        <Link to="/sign-in">{t('register.signIn')}</Link>
      </p>
    </>
  );
}

function NewPassword() {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  const { passwordPolicy } = useSettings().signInExperience;
  const { busy, error, run } = useAttempt();
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const refused = error ? placeRegisterProblem(t, tUi, error) : {};

  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  if (error?.code === 'user.suspended') return <MessagePage about="suspended" support />;

  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (password) void run(() => replacePassword(password));
  };

  return (
    <>
      <Heading title={t('newPassword.title')}>{t('newPassword.title')}</Heading>
      <form className={styles.form} onSubmit={send} noValidate>
        {refused.form && (
          <Notice kind="danger" focus>
            {refused.form}
          </Notice>
        )}
        <PasswordField
          label={t('newPassword.label')}
          name="password"
          autoComplete="new-password"
          autoFocus
          value={password}
          error={checked && !password ? t('register.passwordMissing') : refused.password && <Issues sentences={refused.password} />}
          hint={<PasswordRules password={password} policy={passwordPolicy} owner={receiver()} />}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" busy={busy}>
          {t('newPassword.submit')}
        </Button>
      </form>
    </>
  );
}

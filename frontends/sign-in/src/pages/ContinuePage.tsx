import { unwrap } from '@keystory/api-client';
import { Button, Notice, PasswordField, PasswordRules } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../interaction/api';
import { receiver, type Address } from '../interaction/codes';
import { isUsername } from '../interaction/identifier';
import { isSessionGone, isSwitchedOff, placeRegisterProblem } from '../interaction/problems';
import { goOn, sendCodeOrGoOn } from '../interaction/proven';
import { useAttempt } from '../interaction/useAttempt';
import { BackToSignIn } from '../layout/BackToSignIn';
import styles from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { Issues } from '../layout/Issues';
import { Support } from '../layout/Support';
import { UsernameField } from '../layout/UsernameField';
import { useSettings } from '../settings';
import { CodeRequest } from './code/CodeRequest';
import { MessagePage } from './MessagePage';

/** Asks for what the account still needs; {@code missing} names it as the server does, joined by dashes. */
export default function ContinuePage({ missing }: { missing: string }) {
  const { t } = useTranslation('signIn');
  const asked = missing.split('-');
  const types = addressTypes(asked);
  return (
    <>
      <Heading title={t('continue.title')} intro={t('continue.intro')}>
        {t('continue.title')}
      </Heading>
      {types.length > 0 ? <CodeRequest flow="continue" types={types} ask={sendCodeOrGoOn} instead={waysOn} /> : <Pieces key={missing} asked={asked} />}
    </>
  );
}

const waysOn = (
  <>
    <BackToSignIn />
    <Support />
  </>
);

function addressTypes(asked: string[]): Address['type'][] {
  if (asked.includes('emailOrPhone')) return ['email', 'phone'];
  if (asked.includes('email')) return ['email'];
  return asked.includes('phone') ? ['phone'] : [];
}

function Pieces({ asked }: { asked: string[] }) {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  const { passwordPolicy } = useSettings().signInExperience;
  const { busy, error, run } = useAttempt();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const refused = error ? placeRegisterProblem(t, tUi, error) : {};
  const needs = { username: asked.includes('username'), password: asked.includes('password') };
  const usernameProblem = username === '' ? t('register.usernameMissing') : isUsername(username) ? undefined : t('register.usernameInvalid');

  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  if (!needs.username && !needs.password) return <Notice kind="info">{t('continue.unavailable')}</Notice>;

  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if ((needs.username && usernameProblem) || (needs.password && !password)) return;
    void run(async () => {
      if (needs.username) await give({ type: 'username', value: username });
      if (needs.password) await give({ type: 'password', value: password });
      return goOn();
    });
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {refused.form && (
        <Notice kind="danger" focus>
          {refused.form}
        </Notice>
      )}
      {isSwitchedOff(error) && <BackToSignIn />}
      {needs.username && (
        <UsernameField value={username} error={(checked && usernameProblem) || refused.username} onChange={setUsername} />
      )}
      {needs.password && (
        <PasswordField
          label={t('fields.password')}
          name="password"
          autoComplete="new-password"
          value={password}
          error={checked && !password ? t('register.passwordMissing') : refused.password && <Issues sentences={refused.password} />}
          hint={<PasswordRules password={password} policy={passwordPolicy} owner={{ username, ...receiver() }} />}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      <Button type="submit" busy={busy}>
        {t('continue.submit')}
      </Button>
    </form>
  );
}

const give = (body: { type: 'username' | 'password'; value: string }) => unwrap(api.POST('/api/experience/profile', { body }));

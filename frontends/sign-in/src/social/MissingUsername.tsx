import { Button, Notice } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isUsername } from '../interaction/identifier';
import { placeRegisterProblem } from '../interaction/problems';
import { registerAs } from '../interaction/social';
import { useAttempt } from '../interaction/useAttempt';
import styles from '../layout/Form.module.css';
import { Heading } from '../layout/Heading';
import { UsernameField } from '../layout/UsernameField';

/** Asks for the one thing that a new account still needs. */
export function MissingUsername() {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  const { busy, error, run } = useAttempt();
  const [username, setUsername] = useState('');
  const [checked, setChecked] = useState(false);
  const refused = error ? placeRegisterProblem(t, tUi, error) : {};
  const problem = username === '' ? t('register.usernameMissing') : isUsername(username) ? undefined : t('register.usernameInvalid');

  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!problem) void run(() => registerAs(username));
  };
  return (
    <>
      <Heading title={t('social.usernameTitle')} intro={t('social.usernameIntro')}>
        {t('social.usernameTitle')}
      </Heading>
      <form className={styles.form} onSubmit={send} noValidate>
        {refused.form && (
          <Notice kind="danger" focus>
            {refused.form}
          </Notice>
        )}
        <UsernameField value={username} error={(checked && problem) || refused.username} onChange={setUsername} />
        <Button type="submit" busy={busy}>
          {t('register.submit')}
        </Button>
      </form>
    </>
  );
}

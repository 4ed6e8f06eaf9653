import { asApiError } from '@keystory/api-client';
import { Button, isComposing, narrow, Notice, TextField } from '@keystory/ui';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pendingCode, resendCode, shown } from '../../interaction/codes';
import { isSessionGone, isWithoutCodes, isWrongCode, useCodeProblem } from '../../interaction/problems';
import { giveCode } from '../../interaction/proven';
import { useAttempt } from '../../interaction/useAttempt';
import { BackToSignIn } from '../../layout/BackToSignIn';
import styles from '../../layout/Form.module.css';
import { Heading } from '../../layout/Heading';
import { Link } from '../../routing';
import { MessagePage } from '../MessagePage';
import { OtherWay } from './OtherWay';
import { Resend } from './Resend';

const DIGITS = 6;

/** Takes the code that was sent. */
export default function CodePage() {
  const { t } = useTranslation('signIn');
  const { busy, error, run, clear } = useAttempt();
  const problem = useCodeProblem(error);
  const [digits, setDigits] = useState('');
  // Undefined while no input method holds what is typed.
  const [composed, setComposed] = useState<string>();
  const [checked, setChecked] = useState(false);
  const code = pendingCode();

  if (!code || isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  if (error?.code === 'user.suspended') return <MessagePage about="suspended" support />;
  if (error?.code === 'user.user_not_exist' && code.event === 'SignIn') return <OtherWay to="Register" address={code.address} />;
  if (error && IN_USE.includes(error.code) && code.event === 'Register') return <OtherWay to="SignIn" address={code.address} />;

  const isWrong = isWrongCode(error);
  const tried = (given: string) =>
    giveCode(given).catch((cause: unknown) => {
      if (isWrongCode(asApiError(cause))) setDigits('');
      throw cause;
    });
  const give = (given: string) => !busy && given.length === DIGITS && void run(() => tried(given));
  const take = (text: string) => {
    setComposed(undefined);
    const typed = narrow(text).replaceAll(/\D/g, '').slice(0, DIGITS);
    setDigits(typed);
    if (typed !== digits) give(typed);
  };
  const type = (event: ChangeEvent<HTMLInputElement>) => (isComposing(event) ? setComposed : take)(event.currentTarget.value);
  const sendAgain = async () => {
    await resendCode();
    setDigits('');
    clear();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    give(digits);
  };

  return (
    <>
      <Heading title={t('code.title')} intro={t('code.intro', { address: shown(code.address) })}>
        {t('code.title')}
      </Heading>
      <form className={styles.form} onSubmit={send} noValidate>
        {problem && !isWrong && (
          <Notice kind="danger" focus>
            {problem}
          </Notice>
        )}
        <TextField
          label={t('code.label')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          value={composed ?? digits}
          error={isWrong ? problem : checked && digits.length < DIGITS && t('code.incomplete')}
          onChange={type}
          onCompositionEnd={(event) => take(event.currentTarget.value)}
        />
        <Button type="submit" busy={busy}>
          {t('code.submit')}
        </Button>
        <Resend sentAt={code.sentAt} send={sendAgain} />
      </form>
      <p className={styles.other}>
        <Link to={code.from ?? '/sign-in'}>{t('code.change')}</Link>
      </p>
      {isWithoutCodes(error) && <BackToSignIn />}
    </>
  );
}

const IN_USE = ['user.email_already_in_use', 'user.phone_already_in_use'];

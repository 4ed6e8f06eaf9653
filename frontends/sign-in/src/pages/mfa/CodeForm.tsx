import type { ApiError } from '@keystory/api-client';
import { Button, narrow, TextField } from '@keystory/ui';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFactorProblem } from '../../interaction/factor-problem';
import { isWrongCode } from '../../interaction/problems';
import styles from '../../layout/Form.module.css';
import { Problem } from './Problem';

interface CodeFormProps {
  label: string;
  digits?: boolean;
  busy: boolean;
  error: ApiError | undefined;
  onCode: (code: string) => void;
  children?: ReactNode;
}

/** One field for a code that the person reads somewhere else, and what else there is to say with it. */
export function CodeForm({ label, digits = true, busy, error, onCode, children }: CodeFormProps) {
  const { t } = useTranslation('signIn');
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const [answer, setAnswer] = useState(error);
  const problem = useFactorProblem(error);
  const isWrong = isWrongCode(error);
  if (answer !== error) {
    setAnswer(error);
    if (isWrong) setCode('');
  }
  const given = narrow(code).replaceAll(/\s/g, '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (given) onCode(digits ? given : given.toLowerCase());
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {!isWrong && <Problem error={error} />}
      <TextField
        label={label}
        name="code"
        autoComplete={digits ? 'one-time-code' : 'off'}
        inputMode={digits ? 'numeric' : 'text'}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        maxLength={16}
        value={code}
        error={isWrong ? problem : checked && !given && t('fields.missing')}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {children}
      <Button type="submit" busy={busy}>
        {t('mfa.continue')}
      </Button>
    </form>
  );
}

import { Button, Notice } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sendCode, type Address, type CodeFlow } from '../../interaction/codes';
import { isSessionGone, useCodeProblem } from '../../interaction/problems';
import { useAttempt } from '../../interaction/useAttempt';
import { useAgreement } from '../../layout/Agreement';
import styles from '../../layout/Form.module.css';
import { Terms } from '../../layout/Terms';
import { MessagePage } from '../MessagePage';
import { AddressField } from './AddressField';

interface CodeRequestProps {
  flow: CodeFlow;
  types: Address['type'][];
}

/** Asks where a code is to be sent, and has it sent. */
export function CodeRequest({ flow, types }: CodeRequestProps) {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  const problem = useCodeProblem(error);
  const event = flow === 'register' ? 'Register' : 'SignIn';
  const asksTerms = flow === 'register' || flow === 'sign-in';
  const agreement = useAgreement(event);
  const initial = new URLSearchParams(window.location.search).get('login_hint') ?? '';
  const [address, setAddress] = useState<Address | undefined>(
    types.includes('email') && initial.includes('@') ? { type: 'email', value: initial } : undefined,
  );
  const [checked, setChecked] = useState(false);

  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;

  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    setChecked(true);
    if (asksTerms && !address) agreement.mark();
    if (!address || (asksTerms && !agreement.ask())) return;
    void run(() => sendCode(flow, address));
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {problem && (
        <Notice kind="danger" focus>
          {problem}
        </Notice>
      )}
      <AddressField types={types} initial={initial} missing={checked && !address} onChange={setAddress} />
      {asksTerms && <Terms event={event} />}
      <Button type="submit" busy={busy}>
        {t('code.send')}
      </Button>
    </form>
  );
}

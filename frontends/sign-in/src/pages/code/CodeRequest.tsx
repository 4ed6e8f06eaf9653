import { Button, Notice } from '@keystory/ui';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sendCode, type Address, type CodeFlow } from '../../interaction/codes';
import { loginHint } from '../../interaction/identifier';
import { isSessionGone, isWithoutCodes, useCodeProblem } from '../../interaction/problems';
import { useAttempt, type Next } from '../../interaction/useAttempt';
import { useAgreement } from '../../layout/Agreement';
import styles from '../../layout/Form.module.css';
import { Terms } from '../../layout/Terms';
import { MessagePage } from '../MessagePage';
import { AddressField } from './AddressField';

interface CodeRequestProps {
  flow: CodeFlow;
  types: Address['type'][];
  /** Has the code sent, where that is not all there is to it. */
  ask?: (address: Address) => Promise<Next>;
  /** What else there is to do where no code can be sent. */
  instead?: ReactNode;
}

/** Asks where a code is to be sent, and has it sent. */
export function CodeRequest({ flow, types, ask = (address) => sendCode(flow, address), instead }: CodeRequestProps) {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  const problem = useCodeProblem(error);
  const event = flow === 'register' ? 'Register' : 'SignIn';
  const asksTerms = flow === 'register' || flow === 'sign-in';
  const agreement = useAgreement(event);
  const initial = loginHint(types);
  const [address, setAddress] = useState(() => hinted(initial, types));
  const [checked, setChecked] = useState(false);

  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;

  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    setChecked(true);
    if (asksTerms && !address) agreement.mark();
    if (!address || (asksTerms && !agreement.ask())) return;
    void run(() => ask(address));
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
      {isWithoutCodes(error) && instead}
    </form>
  );
}

/** The address that a hint is; undefined for a number without its country's code. */
function hinted(hint: string, types: Address['type'][]): Address | undefined {
  if (types.includes('email') && hint.includes('@')) return { type: 'email', value: hint };
  return types.includes('phone') && /^\+\d{5,}$/.test(hint) ? { type: 'phone', value: hint.slice(1) } : undefined;
}

import { asApiError, type ApiError } from '@keystory/api-client';
import { Button } from '@keystory/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address } from '../../interaction/codes';
import { sendCodeTo, type SentCode } from '../../interaction/factors';
import { isSessionGone } from '../../interaction/problems';
import styles from '../../layout/Form.module.css';
import { AddressField } from '../code/AddressField';
import { MessagePage } from '../MessagePage';
import { Problem } from './Problem';

interface AddressRequestProps {
  type: Address['type'];
  onSent: (sent: SentCode) => void;
}

/** Asks for an address, and has a code sent there. */
export function AddressRequest({ type, onSent }: AddressRequestProps) {
  const { t } = useTranslation('signIn');
  const [address, setAddress] = useState<Address>();
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError>();

  if (isSessionGone(problem)) return <MessagePage about="unknownSession" support />;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!address) return;
    setBusy(true);
    setProblem(undefined);
    try {
      onSent(await sendCodeTo(address));
    } catch (cause) {
      setProblem(asApiError(cause));
      setBusy(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <Problem error={problem} />
      <AddressField types={[type]} missing={checked && !address} onChange={setAddress} />
      <Button type="submit" busy={busy}>
        {t('code.send')}
      </Button>
    </form>
  );
}

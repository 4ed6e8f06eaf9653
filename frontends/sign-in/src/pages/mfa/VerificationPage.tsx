import { Button } from '@keystory/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked, Factor } from '../../interaction/asked';
import { proveBackupCode, provePossession, proveTotp } from '../../interaction/factors';
import { isSessionGone } from '../../interaction/problems';
import { useAttempt } from '../../interaction/useAttempt';
import styles from '../../layout/Form.module.css';
import { Heading } from '../../layout/Heading';
import { MessagePage } from '../MessagePage';
import { AddressProof } from './AddressProof';
import { CodeForm } from './CodeForm';
import { FactorList } from './FactorList';
import { Problem } from './Problem';
import { Trust } from './Trust';

/** Proves a second factor: the one used last at first, and any other on request. */
export function VerificationPage({ asked }: { asked: Asked }) {
  const { t } = useTranslation('signIn');
  const [factor, setFactor] = useState(asked.availableFactors[0]);
  const [trusts, setTrusts] = useState(false);
  const others = asked.availableFactors.filter((other) => other !== factor);
  if (!factor) return <MessagePage about="unknownSession" support />;
  const address = asked.maskedIdentifiers[factor] ?? '';
  return (
    <>
      <Heading title={t('mfa.verifyTitle')} intro={t(`mfa.verify.${factor}`, { address })}>
        {t('mfa.verifyTitle')}
      </Heading>
      <Proof key={factor} factor={factor} trusts={trusts}>
        <Trust trusts={trusts} onChange={setTrusts} />
      </Proof>
      {others.length > 0 && <FactorList title={t('mfa.others')} factors={others} onPick={setFactor} />}
    </>
  );
}

function Proof({ factor, trusts, children }: { factor: Factor; trusts: boolean; children: ReactNode }) {
  const { t } = useTranslation('signIn');
  const { busy, error, run } = useAttempt();
  if (isSessionGone(error)) return <MessagePage about="unknownSession" support />;
  switch (factor) {
    case 'WebAuthn':
      return (
        <div className={styles.form}>
          <Problem error={error} />
          {children}
          <Button busy={busy} onClick={() => void run(() => provePossession(trusts))}>
            {t('mfa.usePasskey')}
          </Button>
        </div>
      );
    case 'BackupCode':
      return (
        <CodeForm
          label={t('mfa.backupCode')}
          digits={false}
          busy={busy}
          error={error}
          onCode={(code) => void run(() => proveBackupCode(code, trusts))}
        >
          {children}
        </CodeForm>
      );
    case 'Totp':
      return (
        <CodeForm
          label={t('mfa.code')}
          busy={busy}
          error={error}
          onCode={(code) => void run(() => proveTotp(code, trusts))}
        >
          {children}
        </CodeForm>
      );
    default:
      return (
        <AddressProof kind={factor === 'EmailVerificationCode' ? 'email' : 'phone'} trusts={trusts}>
          {children}
        </AddressProof>
      );
  }
}

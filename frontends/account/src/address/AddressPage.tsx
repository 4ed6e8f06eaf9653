import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChangeAddress } from '../api';
import { readable, returnCode, type Address, type Proof, type SentCode } from '../proof/api';
import { CodeForm } from '../proof/CodeForm';
import { ProveIdentity } from '../proof/ProveIdentity';
import { useProblem } from '../proof/useAttempt';
import { useControl } from '../shell/account';
import { ActionPage } from '../shell/ActionPage';
import { Done } from '../shell/Done';
import { AddressForm } from './AddressForm';

interface AddressPageProps {
  type: Address['type'];
}

/** Where one is reached, by e-mail or by phone: who one is, the new address, and the code that was sent to it. */
export function AddressPage({ type }: AddressPageProps) {
  const { t } = useTranslation('account');
  const { isEditable } = useControl();
  return (
    <ActionPage title={t(`address.${type}.title`)} intro={t(`address.${type}.intro`)}>
      {isEditable(type) ? <Steps type={type} /> : <Text c="dimmed">{t('security.fixed')}</Text>}
    </ActionPage>
  );
}

function Steps({ type }: AddressPageProps) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [proof, setProof] = useState<Proof>();
  const [sent, setSent] = useState<SentCode>();
  const [refusal, setRefusal] = useState<string>();
  const [done, setDone] = useState<Address>();
  const change = useChangeAddress(proof ?? {});
  const problemOf = useProblem();
  const leave = () => void navigate('/security');

  /** A code is good once: where the address is refused after it, another address or proof is needed. */
  const save = async (code: string, sentCode: SentCode) => {
    await returnCode(sentCode, code);
    try {
      await change.mutateAsync(sentCode);
      setDone(sentCode.address);
    } catch (cause) {
      setRefusal(problemOf(cause));
      setSent(undefined);
    }
  };

  if (done) return <Done>{t(`address.${type}.done`, { address: readable(done) })}</Done>;
  if (!proof) {
    return (
      <>
        <Step number={1} says={t('address.steps.prove')} />
        <ProveIdentity onProven={setProof} onCancel={leave} />
      </>
    );
  }
  if (!sent) {
    return (
      <>
        <Step number={2} says={t('address.steps.enter')} />
        <AddressForm type={type} refusal={refusal} onSent={setSent} onCancel={leave} />
      </>
    );
  }
  return (
    <>
      <Step number={3} says={t('address.steps.receive')} />
      <CodeForm
        sent={sent}
        action={t(`address.${type}.save`)}
        onResent={setSent}
        onCode={(code) => save(code, sent)}
        onCancel={() => setSent(undefined)}
      />
    </>
  );
}

function Step({ number, says }: { number: number; says: string }) {
  const { t } = useTranslation('account');
  return (
    <Text fw={550} mb="md">
      {t('address.step', { number })} {says}
    </Text>
  );
}

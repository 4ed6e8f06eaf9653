import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionRoute } from '../action/ActionRoute';
import { useChangeAddress } from '../api';
import { readable, returnCode, type Address, type SentCode } from '../proof/api';
import { CodeForm } from '../proof/CodeForm';
import type { Step } from '../proof/Proven';
import { useProblem } from '../proof/useAttempt';
import { AddressForm } from './AddressForm';

interface AddressPageProps {
  type: Address['type'];
}

/** Where one is reached, by e-mail or by phone: who one is, the new address, and the code that was sent to it. */
export function AddressPage({ type }: AddressPageProps) {
  const { t } = useTranslation('account');
  return (
    <ActionRoute
      title={t(`address.${type}.title`)}
      intro={t(`address.${type}.intro`)}
      field={type}
      before={<StepTitle number={1} says={t('address.steps.prove')} />}
    >
      {(step) => <NewAddress {...step} type={type} />}
    </ActionRoute>
  );
}

function NewAddress({ type, proof, finish, cancel }: AddressPageProps & Step) {
  const { t } = useTranslation('account');
  const [sent, setSent] = useState<SentCode>();
  const [refusal, setRefusal] = useState<string>();
  const change = useChangeAddress(proof);
  const problemOf = useProblem();

  /** A code is good once: where the address is refused after it, another address or proof is needed. */
  const save = async (code: string, sentCode: SentCode) => {
    await returnCode(sentCode, code);
    try {
      await change.mutateAsync(sentCode);
      finish(t(`address.${type}.done`, { address: readable(sentCode.address) }));
    } catch (cause) {
      setRefusal(problemOf(cause));
      setSent(undefined);
    }
  };

  if (!sent) {
    return (
      <>
        <StepTitle number={2} says={t('address.steps.enter')} />
        <AddressForm type={type} refusal={refusal} onSent={setSent} onCancel={cancel} />
      </>
    );
  }
  return (
    <>
      <StepTitle number={3} says={t('address.steps.receive')} />
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

function StepTitle({ number, says }: { number: number; says: string }) {
  const { t } = useTranslation('account');
  return (
    <Text fw={550} mb="md">
      {t('address.step', { number })} {says}
    </Text>
  );
}

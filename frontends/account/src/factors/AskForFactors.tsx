import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Step } from '../proof/Proven';
import { ProvenForm } from '../proof/ProvenForm';
import { useAskForFactors } from './api';

/** Has a second factor asked for at each sign-in, or only where it must be. */
export function AskForFactors({ isAsked, proof, finish, cancel }: Step & { isAsked: boolean }) {
  const { t } = useTranslation('account');
  const ask = useAskForFactors(proof);
  const act = async () => {
    await ask.mutateAsync(isAsked);
    finish(t(isAsked ? 'factors.asked' : 'factors.notAsked'));
  };
  return (
    <ProvenForm danger={!isAsked} action={t(isAsked ? 'factors.ask' : 'factors.stopAsking')} act={act} onCancel={cancel}>
      <Text>{t(isAsked ? 'factors.askIntro' : 'factors.stopAskingIntro')}</Text>
    </ProvenForm>
  );
}

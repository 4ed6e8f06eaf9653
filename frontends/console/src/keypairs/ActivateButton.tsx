import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConfirmed } from '../forms/useConfirmed';
import { useAsOf } from '../past/moment';

interface ActivateButtonProps {
  name: string;
  isActive: boolean;
  /** What follows from it. */
  consequence: string;
  set: (active: boolean) => Promise<unknown>;
}

/** Has a key pair sign from now on, or no longer. */
export function ActivateButton({ name, isActive, consequence, set }: ActivateButtonProps) {
  const { t } = useTranslation('console');
  const confirmed = useConfirmed();
  if (useAsOf()) return null;
  const action = isActive ? 'deactivate' : 'activate';
  const ask = () =>
    confirmed({
      title: t(`saml.${action}One`, { name }),
      body: consequence,
      action: t(`saml.${action}`),
      done: t(`saml.${action}Done`),
      danger: isActive,
      act: () => set(!isActive),
    });
  return (
    <Button variant="default" size="xs" aria-label={t(`saml.${action}One`, { name })} onClick={ask}>
      {t(`saml.${action}`)}
    </Button>
  );
}

import { unwrap, type SamlSigningSecret } from '@keystory/api-client';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../../entity/useChanging';
import { useConfirmed } from '../../forms/useConfirmed';
import { useAsOf } from '../../past/moment';
import { api } from '../../session';

interface ActivateButtonProps {
  applicationId: string;
  secret: SamlSigningSecret;
  name: string;
}

/** Has a key pair sign from now on, or no longer. */
export function ActivateButton({ applicationId: id, secret, name }: ActivateButtonProps) {
  const { t } = useTranslation('console');
  const changing = useChanging(['saml-applications', id]);
  const confirmed = useConfirmed();
  if (useAsOf()) return null;
  const action = secret.active ? 'deactivate' : 'activate';
  const ask = () =>
    confirmed({
      title: t(`saml.${action}One`, { name }),
      body: t(`saml.${action}Body`),
      action: t(`saml.${action}`),
      done: t(`saml.${action}Done`),
      danger: secret.active,
      act: () =>
        changing(
          unwrap(
            api.PATCH('/api/saml-applications/{id}/secrets/{secretId}', {
              params: { path: { id, secretId: secret.id } },
              body: { active: !secret.active },
            }),
          ),
        ),
    });
  return (
    <Button variant="default" size="xs" aria-label={t(`saml.${action}One`, { name })} onClick={ask}>
      {t(`saml.${action}`)}
    </Button>
  );
}

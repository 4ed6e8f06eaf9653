import { CopyField } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../past/moment';
import { Panel } from '../../shell/Panel';
import { Secrets } from './secrets/Secrets';

interface CredentialsProps {
  application: Application;
  withSecrets: boolean;
}

/** How the application names and proves itself, and where it does so. */
export function Credentials({ application, withSecrets }: CredentialsProps) {
  const { t } = useTranslation('console');
  const { origin } = window.location;
  const isPast = useAsOf() !== undefined;
  const facts = [
    ['appId', application.id],
    ['endpoint', origin],
    ['issuer', `${origin}/oidc`],
    ['authorization', `${origin}/oidc/auth`],
    ['token', `${origin}/oidc/token`],
    ['userinfo', `${origin}/oidc/me`],
    ['discovery', `${origin}/oidc/.well-known/openid-configuration`],
  ] as const;
  return (
    <>
      <Panel title={t('credentials.addresses')} intro={t('credentials.addressesIntro')}>
        {facts.map(([fact, value]) => (
          <Stack key={fact} gap={4}>
            <Text size="sm" fw={550}>
              {t(`credentials.facts.${fact}`)}
            </Text>
            <CopyField label={t(`credentials.facts.${fact}`)} value={value} />
          </Stack>
        ))}
      </Panel>
      {withSecrets && (
        <Panel title={t('credentials.secrets')} intro={t(isPast ? 'past.secrets' : 'credentials.secretsIntro')}>
          <Secrets applicationId={application.id} />
        </Panel>
      )}
    </>
  );
}

import { CopyField } from '@keystory/app-kit';
import type { SsoConnector } from '@keystory/api-client';
import { Badge, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { valueAt } from '../forms/field';
import { useAsOf } from '../past/moment';
import { Panel } from '../shell/Panel';
import styles from './BothSides.module.css';

/** What is to be entered at the provider, and whether the provider says how it is reached. */
export function BothSides({ connector: { id, providerType, providerConfig } }: { connector: SsoConnector }) {
  const { t } = useTranslation('console');
  if (useAsOf()) return null;
  const told = (path: string) => String(valueAt(providerConfig, path) ?? '');
  const ours =
    providerType === 'saml'
      ? ([
          ['acsUrl', told('serviceProvider.assertionConsumerServiceUrl')],
          ['ourEntityId', told('serviceProvider.entityId')],
        ] as const)
      : ([['redirectUri', `${window.location.origin}/callback/${id}`]] as const);
  const isKnown = told('authorizationEndpoint') !== '' || told('identityProvider.signInEndpoint') !== '';
  return (
    <div className={styles.above}>
      <Panel title={t('sso.ours')} intro={t('sso.oursIntro')}>
        {ours.map(([what, value]) => (
          <Stack key={what} gap={4}>
            <Text size="sm" fw={500}>
              {t(`sso.${what}`)}
            </Text>
            <CopyField label={t(`sso.${what}`)} value={value} />
          </Stack>
        ))}
        <div>
          <Badge color={isKnown ? 'green' : 'gray'}>{t(isKnown ? 'sso.known' : 'sso.unknown')}</Badge>
        </div>
      </Panel>
    </div>
  );
}

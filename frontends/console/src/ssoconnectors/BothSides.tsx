import { ApiError, type SsoConnector } from '@keystory/api-client';
import { CopyField, Moment, useProblemText } from '@keystory/app-kit';
import { Alert, Badge, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isExpired } from '../applications/secretTimes';
import { valueAt } from '../forms/field';
import { useAsOf } from '../past/moment';
import { Facts } from '../shell/Facts';
import { Panel } from '../shell/Panel';
import { useFailureText } from '../webhooks/useFailureText';
import styles from './BothSides.module.css';

/** What is to be entered at the provider, and what the provider says of itself. */
export function BothSides({ connector: { id, providerType, providerConfig } }: { connector: SsoConnector }) {
  const { t } = useTranslation('console');
  if (useAsOf()) return null;
  const ours =
    providerType === 'saml'
      ? ([
          ['acsUrl', toldIn(providerConfig, 'serviceProvider.assertionConsumerServiceUrl')],
          ['ourEntityId', toldIn(providerConfig, 'serviceProvider.entityId')],
        ] as const)
      : ([['redirectUri', `${window.location.origin}/callback/${id}`]] as const);
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
        <Theirs config={providerConfig} />
      </Panel>
    </div>
  );
}

const toldIn = (config: unknown, path: string): string => String(valueAt(config, path) ?? '');

/** Whether the provider says how it is reached, as whom, and until when its certificate is good; or why not. */
function Theirs({ config }: { config: unknown }) {
  const { t } = useTranslation('console');
  const text = useProblemText();
  const reasonOf = useFailureText();
  const told = (path: string) => toldIn(config, path);
  const code = told('problem.code');
  if (code) {
    const reason = told('problem.data.reason');
    const problem = text(new ApiError({ status: 400, code, message: told('problem.message') }));
    return (
      <Alert color="red" icon={<IconAlertCircle />}>
        {reason ? `${problem} ${reasonOf(reason)}.` : problem}
      </Alert>
    );
  }
  const isKnown = told('authorizationEndpoint') !== '' || told('identityProvider.signInEndpoint') !== '';
  return (
    <>
      <div>
        <Badge color={isKnown ? 'green' : 'gray'}>{t(isKnown ? 'sso.known' : 'sso.unknown')}</Badge>
      </div>
      {told('issuer') && <Facts facts={[[t('sso.issuer'), told('issuer')]]} />}
      {told('identityProvider.entityId') && (
        <Facts
          facts={[
            [t('sso.entityId'), told('identityProvider.entityId')],
            [t('sso.signInEndpoint'), told('identityProvider.signInEndpoint')],
            [t('sso.certificate'), <CertificateTime key="certificate" config={config} />],
          ]}
        />
      )}
    </>
  );
}

function CertificateTime({ config }: { config: unknown }) {
  const { t } = useTranslation('console');
  const expiresAt = Number(valueAt(config, 'identityProvider.certificateExpiresAt'));
  const isOver = isExpired({ expiresAt });
  return (
    <>
      {t(isOver ? 'secrets.expiredAt' : 'secrets.expires')} <Moment at={expiresAt} />{' '}
      {isOver && <Badge color="red">{t('secrets.expired')}</Badge>}
    </>
  );
}

import { CopyField, notifySuccess, Problem, useNotifyProblem } from '@keystory/app-kit';
import type { Connector } from '@keystory/api-client';
import { Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../past/moment';
import { Panel } from '../shell/Panel';
import { offeredQuery, useOffer, useSwitchConnector } from './api';

/** Where people come back to: from signing in, and from linking an account in the account centre. */
const CALLBACKS = ['callback', 'accountCallback'] as const;

/** What a SAML identity provider has to know of us: what we are called, and where its answers are posted. */
const SERVICE_PROVIDER = ['entityId', 'acsUrl'] as const;

const PATHS = { callback: '/callback/', accountCallback: '/account/callback/social/', entityId: '/saml/', acsUrl: '/api/authn/saml/' };

/** Whether people can sign in with a social connector, and what follows from it when they do. */
export function SocialPanel({ connector }: { connector: Connector }) {
  const { t } = useTranslation('console');
  const isPast = useAsOf() !== undefined;
  const offered = useQuery({ ...offeredQuery(), enabled: !isPast });
  const offer = useOffer(connector.target);
  const change = useSwitchConnector(connector.id);
  const notifyProblem = useNotifyProblem();
  const done = { onError: notifyProblem, onSuccess: () => notifySuccess(t('connectors.saved')) };

  return (
    <Panel title={t('connectors.social.title')} intro={t('connectors.social.intro')}>
      {offered.error && <Problem cause={offered.error} retry={offered.refetch} />}
      <Stack gap="md">
        {!isPast && (
          <Switch
            label={t('connectors.social.offered')}
            description={t('connectors.social.offeredHint')}
            checked={offered.data?.includes(connector.target) ?? false}
            disabled={!offered.data || offer.isPending}
            onChange={(event) => offer.mutate(event.currentTarget.checked, done)}
          />
        )}
        <Switch
          label={t('connectors.social.follow')}
          description={t('connectors.social.followHint')}
          checked={connector.syncProfile}
          disabled={change.isPending}
          onChange={(event) => change.mutate({ syncProfile: event.currentTarget.checked }, done)}
        />
        {connector.isTokenStorageSupported && (
          <Switch
            label={t('sso.tokenStorage')}
            description={t('sso.tokenStorageHint')}
            checked={connector.enableTokenStorage}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ enableTokenStorage: event.currentTarget.checked }, done)}
          />
        )}
        {(connector.connectorId === 'saml' ? SERVICE_PROVIDER : CALLBACKS).map((use) => (
          <div key={use}>
            <Text size="sm" fw={550}>
              {t(`connectors.social.${use}`)}
            </Text>
            <CopyField label={t(`connectors.social.${use}`)} value={shown(connector, use)} />
          </div>
        ))}
      </Stack>
    </Panel>
  );
}

const shown = ({ id, config }: Connector, use: keyof typeof PATHS) =>
  use === 'entityId' && typeof config.entityID === 'string' && config.entityID ? config.entityID : window.location.origin + PATHS[use] + id;

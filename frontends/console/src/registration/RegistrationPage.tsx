import { unwrap, type RegistrationPolicy, type RegistrationPolicyChange } from '@keystory/api-client';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../entity/useChanging';
import { optionsOf } from '../forms/field';
import { SettingsForm, type FieldPanel } from '../forms/SettingsForm';
import { ActivityPanel } from '../history/ActivityPanel';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { PastBanner } from '../past/PastBanner';
import { api } from '../session';
import { Loaded } from '../shell/Loaded';
import { PageHeader } from '../shell/PageHeader';
import { InitialAccessTokens } from './InitialAccessTokens';
import { MetadataDocuments } from './MetadataDocuments';

const ENTITY = { kind: 'client-registration', id: '', place: '/client-registration' } as const;

/** Whether applications may register themselves, and what they can be then, now or at a moment. */
export function Component() {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const policy = useQuery({
    queryKey: [ENTITY.kind, asOf ?? 'now'],
    queryFn: () => unwrap(api.GET('/api/client-registration', { params: { query: momentQuery(asOf) } })),
  });
  return (
    <>
      <PageHeader title={t('registration.title')} intro={t('registration.intro')} />
      {asOf && <PastBanner entity={ENTITY} asOf={asOf} />}
      <Loaded query={policy}>
        {(document) => (
          <Stack>
            <PolicyForm key={asOf ?? 'now'} policy={document} />
            <MetadataDocuments />
            <InitialAccessTokens />
          </Stack>
        )}
      </Loaded>
      <ActivityPanel entity={ENTITY} />
    </>
  );
}

function PolicyForm({ policy }: { policy: RegistrationPolicy }) {
  const changing = useChanging([ENTITY.kind]);
  return (
    <SettingsForm<RegistrationPolicy>
      document={policy}
      panels={usePanels()}
      save={(change) => changing(unwrap(api.PATCH('/api/client-registration', { body: change as RegistrationPolicyChange })))}
    />
  );
}

const list = (path: string, label: string, placeholder?: string) => ({ path, kind: 'list', label, placeholder }) as const;

function usePanels(): FieldPanel[] {
  const { t } = useTranslation('console');
  return [
    {
      title: t('registration.who'),
      intro: t('registration.whoIntro'),
      fields: [
        {
          path: 'mode',
          kind: 'choice',
          label: t('registration.mode'),
          options: optionsOf(['off', 'initial_access_token', 'open'] as const, (one) => t(`registration.modes.${one}`)),
          required: true,
        },
        { path: 'mostClients', kind: 'number', label: t('registration.mostClients'), min: 1 },
        { path: 'unusedClientTtl', kind: 'duration', label: t('registration.unused'), min: 1 },
        { path: 'clientSecretTtl', kind: 'duration', label: t('registration.secretTtl'), min: 1 },
      ],
    },
    {
      title: t('registration.what'),
      intro: t('registration.whatIntro'),
      fields: [
        list('grantTypes', t('registration.grantTypes')),
        list('tokenEndpointAuthMethods', t('registration.authMethods')),
        list('scopes', t('registration.scopes')),
        list('redirectHosts', t('registration.redirectHosts'), 'app.example.com'),
        list('redirectSchemes', t('registration.redirectSchemes'), 'com.example.app'),
      ],
    },
    {
      title: t('registration.statements'),
      intro: t('registration.statementsIntro'),
      fields: [
        { path: 'softwareStatementRequired', kind: 'switch', label: t('registration.statementRequired') },
        { path: 'softwareStatementIssuers', kind: 'json', label: t('registration.issuers'), hint: t('registration.issuersHint') },
      ],
    },
  ];
}

import { CopyField, Moment } from '@keystory/app-kit';
import { unwrap, type OneTimeToken } from '@keystory/api-client';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../entity/DeletePanel';
import { EntityPage } from '../entity/EntityPage';
import { momentQuery } from '../lists/useListState';
import { OrganizationLink } from '../organizations/OrganizationLink';
import { useAsOf } from '../past/moment';
import { api } from '../session';
import { Facts } from '../shell/Facts';
import { Panel } from '../shell/Panel';
import { RevokeToken } from './RevokeToken';
import { TokenStatus } from './TokenStatus';

/** A one-time token: for whom, how it is used, and what became of it. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  return (
    <EntityPage
      entity={{ kind: 'one-time-tokens', id }}
      list={{ to: '/one-time-tokens', title: t('oneTimeTokens.title') }}
      read={(asOf) => unwrap(api.GET('/api/one-time-tokens/{id}', { params: { path: { id }, query: momentQuery(asOf) } }))}
      head={(token) => ({
        name: token.email ?? id,
        badge: <TokenStatus status={token.status} />,
        actions: token.status === 'active' && <RevokeToken token={token} />,
      })}
      tabs={(token) => [{ id: 'overview', title: t('oneTimeTokens.one'), content: <Overview token={token} /> }]}
    />
  );
}

function Overview({ token }: { token: OneTimeToken }) {
  const { t } = useTranslation('console');
  const { id, email, context, createdAt, expiresAt } = token;
  const organizations = (context.jitOrganizationIds ?? []).map((one) => (
    <div key={one}>
      <OrganizationLink id={one} />
    </div>
  ));
  return (
    <>
      <Panel title={t('oneTimeTokens.one')} stacked>
        <Facts
          facts={[
            [t('oneTimeTokens.organizations'), organizations.length > 0 && organizations],
            [t('entity.created'), <Moment key="created" at={createdAt} />],
            [t('oneTimeTokens.expires'), <Moment key="expires" at={expiresAt} />],
          ]}
        />
      </Panel>
      <Use token={token} />
      <DeletePanel
        entity={{ kind: 'one-time-tokens', id }}
        name={email ?? id}
        said={{ question: t('oneTimeTokens.delete.title', { name: email ?? id }), done: t('oneTimeTokens.delete.done', { name: email ?? id }) }}
        title={t('oneTimeTokens.delete.submit')}
        body={t('oneTimeTokens.delete.body')}
        act={() => unwrap(api.DELETE('/api/one-time-tokens/{id}', { params: { path: { id } } }))}
        to="/one-time-tokens"
      />
    </>
  );
}


/** What the application's link has to hold, as long as it lets anybody in; what it was once says nothing of that. */
function Use({ token: { token, email, status } }: { token: OneTimeToken }) {
  const { t } = useTranslation('console');
  const isPast = useAsOf() !== undefined;
  if (isPast || status !== 'active' || token === null || email === null) return null;
  const parameters = String(new URLSearchParams({ one_time_token: token, login_hint: email }));
  return (
    <Panel title={t('oneTimeTokens.use.title')} intro={t('oneTimeTokens.use.intro')} stacked>
      <Stack gap={2}>
        <Text size="sm" c="dimmed">
          {t('oneTimeTokens.use.parameters')}
        </Text>
        <CopyField label={t('oneTimeTokens.use.parameters')} value={parameters} secret />
      </Stack>
    </Panel>
  );
}

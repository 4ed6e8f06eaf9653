import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { unwrap } from '@keystory/api-client';
import { Group, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { consentScopesQuery, DOCUMENTS } from '../applications/detail/consent/api';
import { UserPermissions } from '../applications/detail/consent/UserPermissions';
import { useChanging } from '../entity/useChanging';
import { HistoryButton } from '../history/HistoryButton';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { api } from '../session';
import { Panel } from '../shell/Panel';

const ENTITY = { kind: 'configs', id: 'cimd', place: '/client-registration' } as const;

const KEY = [ENTITY.kind, ENTITY.id];

/** Whether applications may be known by the document at their client id, without being registered. */
export function MetadataDocuments() {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const scopes = useQuery(consentScopesQuery(DOCUMENTS));
  const config = useQuery({
    queryKey: [...KEY, 'as', asOf ?? 'now'],
    queryFn: () => unwrap(api.GET('/api/configs/cimd', { params: { query: momentQuery(asOf) } })),
  });
  const changing = useChanging(KEY);
  const onError = useNotifyProblem();
  const change = (enabled: boolean) =>
    changing(unwrap(api.PATCH('/api/configs/cimd', { body: { enabled } }))).then(() => notifySuccess(t('form.saved')), onError);
  return (
    <Panel title={t('registration.documents.title')} intro={t('registration.documents.intro')}>
      <Switch
        label={t('registration.documents.enabled')}
        checked={config.data?.enabled ?? false}
        disabled={!config.data || asOf !== undefined}
        onChange={({ currentTarget }) => void change(currentTarget.checked)}
      />
      {config.data?.enabled && !asOf && scopes.data && (
        <Stack gap="sm" mt="md">
          <Text size="sm">{t('registration.documents.scopes')}</Text>
          <UserPermissions applicationId={DOCUMENTS} enabled={scopes.data.userScopes} />
        </Stack>
      )}
      <Group>
        <HistoryButton entity={ENTITY} name={t('registration.documents.title')} />
      </Group>
    </Panel>
  );
}

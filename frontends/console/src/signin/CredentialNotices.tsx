import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { unwrap } from '@keystory/api-client';
import { Group, Stack, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../entity/useChanging';
import { HistoryButton } from '../history/HistoryButton';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { api } from '../session';
import { Panel } from '../shell/Panel';

const ENTITY = { kind: 'configs', id: 'credential-notices', place: '/security' } as const;

const KEY = [ENTITY.kind, ENTITY.id];

/** Whether people are told by e-mail when a credential of theirs changed. */
export function CredentialNotices() {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const config = useQuery({
    queryKey: [...KEY, 'as', asOf ?? 'now'],
    queryFn: () => unwrap(api.GET('/api/configs/credential-notices', { params: { query: momentQuery(asOf) } })),
  });
  const changing = useChanging(KEY);
  const onError = useNotifyProblem();
  const change = (enabled: boolean) =>
    changing(unwrap(api.PATCH('/api/configs/credential-notices', { body: { enabled } }))).then(() => notifySuccess(t('form.saved')), onError);
  return (
    <Stack mt="md">
      <Panel title={t('security.notices.title')} intro={t('security.notices.intro')}>
        <Switch
          label={t('security.notices.enabled')}
          checked={config.data?.enabled ?? false}
          disabled={!config.data || asOf !== undefined}
          onChange={({ currentTarget }) => void change(currentTarget.checked)}
        />
        <Group>
          <HistoryButton entity={ENTITY} name={t('security.notices.title')} />
        </Group>
      </Panel>
    </Stack>
  );
}

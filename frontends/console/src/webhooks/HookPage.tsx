import type { Hook } from '@keystory/api-client';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../entity/DeletePanel';
import { EntityPage } from '../entity/EntityPage';
import { useAsOf } from '../past/moment';
import { Panel } from '../shell/Panel';
import { deleteHook, readHook } from './api';
import { Deliveries } from './Deliveries';
import { HookActions } from './HookActions';
import { HookSettings } from './HookSettings';
import { SigningKey } from './SigningKey';
import { useStats } from './useStats';

/** A hook: how it is told, with which key, how that went, and what became of it. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const told = useStats();
  return (
    <EntityPage
      entity={{ kind: 'hooks', id }}
      list={{ to: '/webhooks', title: t('webhooks.title') }}
      read={(asOf) => readHook(id, asOf)}
      head={(hook) => ({
        name: nameOf(hook),
        badge: !hook.enabled && t('webhooks.off'),
        detail: hook.executionStats && told(hook.executionStats),
        actions: <HookActions hook={hook} />,
      })}
      tabs={(hook) => [{ id: 'settings', title: t('webhooks.settings.title'), content: <Settings hook={hook} /> }]}
    />
  );
}

const nameOf = ({ name, config }: Hook) => name || config.url;

/** The past tells neither keys nor deliveries. */
function Settings({ hook }: { hook: Hook }) {
  const { t } = useTranslation('console');
  const isPast = useAsOf() !== undefined;
  return (
    <>
      <Stack>
        <HookSettings key={hook.id} hook={hook} />
        {!isPast && (
          <>
            <Panel title={t('webhooks.key.title')} intro={t('webhooks.key.intro')}>
              <SigningKey hook={hook} />
            </Panel>
            <Deliveries id={hook.id} />
          </>
        )}
      </Stack>
      <DeletePanel
        entity={{ kind: 'hooks', id: hook.id }}
        name={nameOf(hook)}
        title={t('webhooks.delete.submit')}
        body={t('webhooks.delete.body')}
        act={() => deleteHook(hook.id)}
        to="/webhooks"
      />
    </>
  );
}

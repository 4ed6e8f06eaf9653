import { bounds, unwrap } from '@keystory/api-client';
import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../entity/useChanging';
import { boundBy } from '../forms/field';
import { SettingsForm } from '../forms/SettingsForm';
import { HistoryButton } from '../history/HistoryButton';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { PastBanner } from '../past/PastBanner';
import { api } from '../session';
import { Loaded } from '../shell/Loaded';

interface SessionSettings {
  ttl: number | null;
  idleTtl: number | null;
  enabledExtendedClaims: string[];
}

const KEY = ['configs', 'sessions'];

const CLAIMS = ['roles', 'organizations', 'organization_roles', 'custom_data', 'identities', 'sso_identities', 'organization_data'];

/** Each has a history of its own, as each is changed by itself. */
const configOf = (id: 'session' | 'id-token') => ({ kind: 'configs', id, place: '/settings/sessions' }) as const;

/** How long people stay signed in, and what ID tokens tell of them, now or at a moment. */
export function Sessions() {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const settings = useQuery({ queryKey: [...KEY, asOf ?? 'now'], queryFn: () => read(asOf) });
  return (
    <>
      {asOf && <PastBanner entity={configOf('session')} asOf={asOf} />}
      <Loaded query={settings} height={260}>
        {(document) => <SessionsForm key={asOf ?? 'now'} document={document} />}
      </Loaded>
      {!asOf && (
        <Group mt="md">
          <HistoryButton entity={configOf('session')} name={t('settings.sessions.title')} isNamed />
          <HistoryButton entity={configOf('id-token')} name={t('settings.idToken.title')} isNamed />
        </Group>
      )}
    </>
  );
}

function SessionsForm({ document }: { document: SessionSettings }) {
  const { t } = useTranslation('console');
  const changing = useChanging(KEY, ['configs', 'session'], ['configs', 'id-token']);
  return (
    <SettingsForm<SessionSettings>
      document={document}
      save={(change) => changing(save(change).then(() => read(undefined)))}
      panels={[
        {
          title: t('settings.sessions.title'),
          intro: t('settings.sessions.intro'),
          fields: boundBy(bounds.sessionSettings, [
            { path: 'ttl', kind: 'duration', label: t('settings.sessions.ttl'), required: true },
            { path: 'idleTtl', kind: 'duration', label: t('settings.sessions.idle'), hint: t('settings.sessions.idleHint'), min: 1 },
          ]),
        },
        {
          title: t('settings.idToken.title'),
          intro: t('settings.idToken.intro'),
          fields: [
            {
              path: 'enabledExtendedClaims',
              kind: 'choices',
              label: t('settings.idToken.claims'),
              options: CLAIMS.map((value) => ({ value, label: value })),
            },
          ],
        },
      ]}
    />
  );
}

async function read(asOf: string | undefined): Promise<SessionSettings> {
  const params = { query: momentQuery(asOf) };
  const [session, idle, idToken] = await Promise.all([
    unwrap(api.GET('/api/configs/oidc/session', { params })),
    unwrap(api.GET('/api/configs/oidc/session/idle', { params })),
    unwrap(api.GET('/api/configs/id-token', { params })),
  ]);
  return { ttl: session.ttl, idleTtl: idle.idleTtl, enabledExtendedClaims: idToken.enabledExtendedClaims };
}

async function save({ ttl, idleTtl, enabledExtendedClaims }: Partial<SessionSettings>): Promise<void> {
  if (ttl !== undefined) await unwrap(api.PATCH('/api/configs/oidc/session', { body: { ttl } }));
  if (idleTtl !== undefined) await unwrap(api.PATCH('/api/configs/oidc/session/idle', { body: { idleTtl } }));
  if (enabledExtendedClaims) await unwrap(api.PUT('/api/configs/id-token', { body: { enabledExtendedClaims } }));
}

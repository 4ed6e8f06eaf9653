import { Problem } from '@keystory/app-kit';
import { bounds, unwrap } from '@keystory/api-client';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../entity/useChanging';
import { boundBy } from '../forms/field';
import { SettingsForm } from '../forms/SettingsForm';
import { api } from '../session';

interface SessionSettings {
  ttl: number | null;
  idleTtl: number | null;
  enabledExtendedClaims: string[];
}

const CLAIMS = ['roles', 'organizations', 'organization_roles', 'custom_data', 'identities', 'sso_identities', 'organization_data'];

/** How long people stay signed in, and what ID tokens tell of them. */
export function Sessions() {
  const { t } = useTranslation('console');
  const settings = useQuery({ queryKey: ['configs', 'sessions'], queryFn: read });
  const changing = useChanging(['configs', 'sessions']);
  if (settings.isLoadingError) return <Problem cause={settings.error} retry={settings.refetch} />;
  if (settings.isPending) return <Skeleton height={260} radius="lg" />;
  return (
    <SettingsForm<SessionSettings>
      document={settings.data}
      save={(change) => changing(save(change).then(read))}
      panels={[
        {
          title: t('settings.sessions.title'),
          intro: t('settings.sessions.intro'),
          fields: boundBy(bounds.sessionSettings, [
            { path: 'ttl', kind: 'number', label: t('settings.sessions.ttl'), hint: t('form.seconds'), required: true },
            { path: 'idleTtl', kind: 'number', label: t('settings.sessions.idle'), hint: t('settings.sessions.idleHint'), min: 1 },
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

async function read(): Promise<SessionSettings> {
  const [session, idle, idToken] = await Promise.all([
    unwrap(api.GET('/api/configs/oidc/session')),
    unwrap(api.GET('/api/configs/oidc/session/idle')),
    unwrap(api.GET('/api/configs/id-token')),
  ]);
  return { ttl: session.ttl, idleTtl: idle.idleTtl, enabledExtendedClaims: idToken.enabledExtendedClaims };
}

async function save({ ttl, idleTtl, enabledExtendedClaims }: Partial<SessionSettings>): Promise<void> {
  if (ttl !== undefined) await unwrap(api.PATCH('/api/configs/oidc/session', { body: { ttl } }));
  if (idleTtl !== undefined) await unwrap(api.PATCH('/api/configs/oidc/session/idle', { body: { idleTtl } }));
  if (enabledExtendedClaims) await unwrap(api.PUT('/api/configs/id-token', { body: { enabledExtendedClaims } }));
}

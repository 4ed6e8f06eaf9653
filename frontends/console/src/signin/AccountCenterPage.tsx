import { unwrap, type AccountSettings, type AccountSettingsChange } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { EntityPage } from '../entity/EntityPage';
import { useChanging } from '../entity/useChanging';
import { optionsOf } from '../forms/field';
import { SettingsForm } from '../forms/SettingsForm';
import { momentQuery } from '../lists/useListState';
import { api } from '../session';

const FIELDS = [
  'name', 'username', 'avatar', 'profile', 'email', 'phone', 'password', 'social', 'mfa', 'passkey', 'session', 'trustedDevice', 'customData',
] as const;

/** What people may see and change of their own accounts. */
export function Component() {
  const { t } = useTranslation('console');
  return (
    <EntityPage
      entity={{ kind: 'account-center', id: '' }}
      read={(asOf) => unwrap(api.GET('/api/account-center', { params: { query: momentQuery(asOf) } }))}
      head={{ name: t('accountCenter.title'), detail: t('accountCenter.intro') }}
      tabs={(settings) => [{ id: 'settings', title: t('entity.settings'), content: <Settings settings={settings} /> }]}
    />
  );
}

function Settings({ settings }: { settings: AccountSettings }) {
  const { t } = useTranslation('console');
  const changing = useChanging(['account-center']);
  const access = optionsOf(['Off', 'ReadOnly', 'Edit'] as const, (one) => t(`accountCenter.access.${one}`));
  return (
    <SettingsForm
      document={settings}
      save={(change) => changing(unwrap(api.PATCH('/api/account-center', { body: change as AccountSettingsChange })))}
      panels={[
        {
          title: t('entity.general'),
          fields: [{ path: 'enabled', kind: 'switch', label: t('accountCenter.enabled'), hint: t('accountCenter.enabledHint') }],
        },
        {
          title: t('accountCenter.fields.title'),
          intro: t('accountCenter.fields.intro'),
          fields: FIELDS.map((field) => ({
            path: `fields.${field}`,
            kind: 'choice',
            label: t(`accountCenter.fields.${field}`),
            options: access,
            // Passkeys follow the other factors until something else is said of them, which cannot be taken back.
            ...(field === 'passkey' && !settings.fields.passkey ? { placeholder: t('accountCenter.asMfa') } : { otherwise: 'Off' }),
          })),
        },
        {
          title: t('accountCenter.more'),
          fields: [
            { path: 'deleteAccountUrl', kind: 'url', label: t('accountCenter.deleteUrl'), hint: t('accountCenter.deleteUrlHint') },
            {
              path: 'deletionRequestsEnabled',
              kind: 'switch',
              label: t('accountCenter.deletionRequests'),
              hint: t('accountCenter.deletionRequestsHint'),
            },
            {
              path: 'deletionGraceDays',
              kind: 'number',
              label: t('accountCenter.deletionDays'),
              hint: t('accountCenter.deletionDaysHint'),
              min: 1,
              max: 365,
            },
            { path: 'webauthnRelatedOrigins', kind: 'list', label: t('accountCenter.origins'), hint: t('accountCenter.originsHint') },
            { path: 'customCss', kind: 'code', label: t('look.css') },
          ],
        },
      ]}
    />
  );
}

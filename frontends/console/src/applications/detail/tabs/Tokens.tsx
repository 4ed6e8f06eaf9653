import type { Application } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { SettingsForm } from '../../../forms/SettingsForm';
import { useUpdateApplication } from '../../api';

/** How long an application's tokens live and what else it may do with them. */
export function Tokens({ application }: { application: Application }) {
  const { t } = useTranslation('console');
  const update = useUpdateApplication(application.id);
  return (
    <SettingsForm
      document={application}
      save={(change) => update.mutateAsync(change)}
      panels={[
        {
          title: t('appTokens.lifetimes'),
          intro: t('appTokens.lifetimesIntro'),
          fields: [
            { path: 'customClientMetadata.idTokenTtl', kind: 'duration', label: t('appTokens.idTokenTtl'), min: 1, usual: 3600 },
            { path: 'customClientMetadata.refreshTokenTtlInDays', kind: 'number', label: t('appTokens.refreshDays'), placeholder: '14', min: 1, max: 90 },
            { path: 'customClientMetadata.rotateRefreshToken', kind: 'switch', label: t('appTokens.rotate'), otherwise: true },
            { path: 'customClientMetadata.alwaysIssueRefreshToken', kind: 'switch', label: t('appTokens.always') },
          ],
        },
        {
          title: t('appTokens.more'),
          fields: [
            {
              path: 'customClientMetadata.allowTokenExchange',
              kind: 'switch',
              label: t('appTokens.exchange'),
              hint: t('appTokens.exchangeHint'),
            },
            { path: 'customClientMetadata.maxAllowedGrants', kind: 'number', label: t('appTokens.grants'), hint: t('appTokens.grantsHint'), min: 1 },
          ],
        },
        {
          title: t('appTokens.backchannel'),
          intro: t('appTokens.backchannelIntro'),
          fields: [
            { path: 'oidcClientMetadata.backchannelLogoutUri', kind: 'url', label: t('appTokens.backchannelUri') },
            { path: 'oidcClientMetadata.backchannelLogoutSessionRequired', kind: 'switch', label: t('appTokens.sessionRequired') },
          ],
        },
      ]}
    />
  );
}

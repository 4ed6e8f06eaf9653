import { bounds, unwrap, type Organization, type OrganizationChange } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { DeletePanel } from '../../entity/DeletePanel';
import { useChanging } from '../../entity/useChanging';
import { SettingsForm } from '../../forms/SettingsForm';
import { useNameFields } from '../../resources/fields';
import { api } from '../../session';
import { useLookFields } from '../../signin/lookFields';

function useSave(id: string) {
  const changing = useChanging(['organizations']);
  return (change: Record<string, unknown>) =>
    changing(unwrap(api.PATCH('/api/organizations/{id}', { params: { path: { id } }, body: change as OrganizationChange })));
}

export function Settings({ organization }: { organization: Organization }) {
  const { t } = useTranslation('console');
  const { id, name } = organization;
  const names = useNameFields(bounds.newOrganization);
  return (
    <>
      <SettingsForm
        document={organization}
        save={useSave(id)}
        panels={[
          {
            title: t('entity.general'),
            fields: [
              ...names,
              { path: 'isMfaRequired', kind: 'switch', label: t('organizations.requireMfa'), hint: t('organizations.requireMfaHint') },
            ],
          },
          {
            title: t('entity.customData'),
            intro: t('entity.customDataIntro'),
            fields: [{ path: 'customData', kind: 'json', label: t('entity.customData'), required: true }],
          },
        ]}
      />
      <DeletePanel
        entity={{ kind: 'organizations', id }}
        name={name}
        title={t('organizations.delete.submit')}
        body={t('organizations.delete.body')}
        act={() => unwrap(api.DELETE('/api/organizations/{id}', { params: { path: { id } } }))}
        to="/organizations"
      />
    </>
  );
}

/** How the sign-in pages look for those who come to sign in to the organization. */
export function Branding({ organization }: { organization: Organization }) {
  const { t } = useTranslation('console');
  const { logos, colors, css } = useLookFields();
  return (
    <SettingsForm
      document={organization}
      save={useSave(organization.id)}
      panels={[
        { title: t('look.logos'), intro: t('organizations.brandingIntro'), fields: logos },
        { title: t('look.colors'), fields: colors },
        { title: t('look.css'), intro: t('look.cssIntro'), fields: css },
      ]}
    />
  );
}

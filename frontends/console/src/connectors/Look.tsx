import { unwrap, type Connector, type ConnectorChange } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../entity/useChanging';
import { SettingsForm } from '../forms/SettingsForm';
import { api } from '../session';

/** What the button of a connector says and shows on the sign-in pages; only those of standard protocols have it of their own. */
export function Look({ connector }: { connector: Connector }) {
  const { t } = useTranslation('console');
  const path = { id: connector.id };
  const changing = useChanging(['connectors']);
  return (
    <SettingsForm<Connector>
      document={connector}
      save={(change) => changing(unwrap(api.PATCH('/api/connectors/{id}', { params: { path }, body: change as ConnectorChange })))}
      panels={[
        {
          title: t('connectors.look.title'),
          intro: t('connectors.look.intro', { target: connector.target }),
          fields: [
            { path: 'metadata.name.en', kind: 'text', label: t('entity.name'), required: true },
            { path: 'metadata.logo', kind: 'picture', label: t('sso.logo'), hint: t('connectors.look.logoHint') },
            { path: 'metadata.logoDark', kind: 'picture', label: t('sso.darkLogo') },
          ],
        },
      ]}
    />
  );
}

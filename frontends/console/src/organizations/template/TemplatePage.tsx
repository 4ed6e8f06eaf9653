import { TabList } from '@keystory/app-kit';
import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../../shell/PageHeader';
import { TabLink } from '../../shell/TabLink';
import { TemplateRoles } from './TemplateRoles';
import { TemplateScopes } from './TemplateScopes';

const TABS = { roles: TemplateRoles, permissions: TemplateScopes };

/** What every organization has in common: the roles that members can have, and what those permit. */
export function Component() {
  const { t } = useTranslation('console');
  const { tab = 'roles' } = useParams();
  return (
    <>
      <PageHeader title={t('template.title')} intro={t('template.intro')} />
      <Tabs value={tab}>
        <TabList label={t('template.title')} chosen={tab}>
          <TabLink value="roles" to="/organization-template">
            {t('roles.title')}
          </TabLink>
          <TabLink value="permissions" to="/organization-template/permissions">
            {t('roles.permissions.title')}
          </TabLink>
        </TabList>
        {Object.entries(TABS).map(([name, Content]) => (
          <Tabs.Panel key={name} value={name}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

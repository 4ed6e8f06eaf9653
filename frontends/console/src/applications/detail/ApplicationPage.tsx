import { unwrap, type Application } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../../entity/DeletePanel';
import { EntityPage, type EntityTab } from '../../entity/EntityPage';
import { LogList } from '../../logs/LogList';
import { AssignedRoles } from '../../roles/AssignedRoles';
import { api } from '../../session';
import { SignIns } from '../../signins/SignIns';
import { readApplication } from '../api';
import { QuickStart } from '../guide/QuickStart';
import { TypeIcon } from '../TypeIcon';
import { hasSecrets } from '../types';
import { ApplicationSettings } from './ApplicationSettings';
import { ConsentScopes } from './consent/ConsentScopes';
import { Credentials } from './Credentials';
import { AccessControl } from './tabs/AccessControl';
import { Look } from './tabs/Look';
import { Memberships } from './tabs/Memberships';
import { Protocol } from './tabs/Protocol';
import { Tokens } from './tabs/Tokens';

/** An application: how it is built in, what it may, and what happened. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const tabs = useTabs(id);
  return (
    <EntityPage
      entity={{ kind: 'applications', id }}
      list={{ to: '/applications', title: t('applications.title') }}
      read={(asOf) => readApplication(id, asOf)}
      head={({ name, type, isThirdParty }) => ({
        name,
        picture: <TypeIcon type={type} size={56} />,
        badge: isThirdParty && t('applications.thirdParty'),
        detail: t(`applications.types.${type}.name`),
      })}
      elsewhere={({ type }) => type === 'SAML' && `/saml-applications/${id}`}
      tabs={tabs}
    />
  );
}

/** Those that act for themselves have roles, those of third parties ask for consent. */
function useTabs(id: string): (application: Application) => EntityTab[] {
  const { t } = useTranslation('console');
  return (application) => {
    const { type, isThirdParty, name } = application;
    const acts = type === 'MachineToMachine';
    const settings = (
      <>
        <ApplicationSettings application={application} />
        <DeletePanel
          entity={{ kind: 'applications', id }}
          name={name}
          title={t('applications.delete.submit')}
          body={t('applications.delete.body')}
          act={() => unwrap(api.DELETE('/api/applications/{id}', { params: { path: { id } } }))}
          to="/applications"
        />
      </>
    );
    return [
      { id: 'guide', title: t('applications.tabs.guide'), content: <QuickStart application={application} />, isNow: true },
      { id: 'settings', title: t('applications.tabs.settings'), content: settings },
      {
        id: 'credentials',
        title: t('applications.tabs.credentials'),
        content: <Credentials application={application} withSecrets={hasSecrets(type)} />,
      },
      { id: 'tokens', title: t('applications.tabs.tokens'), content: <Tokens application={application} /> },
      { id: 'protocol', title: t('applications.tabs.protocol'), content: <Protocol applicationId={id} /> },
      ...only(!acts, { id: 'access', title: t('applications.tabs.access'), content: <AccessControl application={application} /> }),
      ...only(!acts, { id: 'branding', title: t('applications.tabs.branding'), content: <Look applicationId={id} /> }),
      ...only(isThirdParty, { id: 'permissions', title: t('applications.tabs.permissions'), content: <ConsentScopes applicationId={id} /> }),
      ...only(acts, { id: 'roles', title: t('applications.tabs.roles'), content: <AssignedRoles kind="application" id={id} /> }),
      ...only(acts, { id: 'organizations', title: t('applications.tabs.organizations'), content: <Memberships applicationId={id} /> }),
      ...only(!acts, { id: 'sign-ins', title: t('applications.tabs.sign-ins'), content: <SignIns applicationId={id} />, isNow: true }),
      { id: 'logs', title: t('applications.tabs.logs'), content: <LogList applicationId={id} />, isNow: true },
    ];
  };
}

const only = (applies: boolean, tab: EntityTab) => (applies ? [tab] : []);

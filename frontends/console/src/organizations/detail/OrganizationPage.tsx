import { unwrap } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EntityPage } from '../../entity/EntityPage';
import { momentQuery } from '../../lists/useListState';
import { api } from '../../session';
import { Logo } from '../Logo';
import { Applications } from './Applications';
import { Invitations } from './Invitations';
import { JustInTime } from './JustInTime';
import { Members } from './Members';
import { Branding, Settings } from './Settings';

/** An organization: who belongs to it, how people come to it, how it looks. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  return (
    <EntityPage
      entity={{ kind: 'organizations', id }}
      list={{ to: '/organizations', title: t('organizations.title') }}
      read={(asOf) => unwrap(api.GET('/api/organizations/{id}', { params: { path: { id }, query: momentQuery(asOf) } }))}
      head={({ name, branding, isMfaRequired }) => ({
        name,
        badge: isMfaRequired && t('organizations.mfaRequired'),
        picture: <Logo name={name} src={branding.logoUrl} size={56} />,
      })}
      tabs={(organization) => [
        { id: 'members', title: t('organizations.members.title'), content: <Members id={id} /> },
        { id: 'applications', title: t('applications.title'), content: <Applications id={id} /> },
        { id: 'invitations', title: t('organizations.invitations.title'), content: <Invitations id={id} /> },
        { id: 'just-in-time', title: t('organizations.jit.tab'), content: <JustInTime id={id} /> },
        { id: 'branding', title: t('organizations.branding'), content: <Branding organization={organization} /> },
        { id: 'settings', title: t('entity.settings'), content: <Settings organization={organization} /> },
      ]}
    />
  );
}

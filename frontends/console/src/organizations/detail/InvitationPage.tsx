import { Moment } from '@keystory/app-kit';
import { unwrap, type Invitation } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EntityPage } from '../../entity/EntityPage';
import { momentQuery } from '../../lists/useListState';
import { api } from '../../session';
import { Facts } from '../../shell/Facts';
import { Panel } from '../../shell/Panel';
import { UserLink } from '../../users/UserLink';
import { OrganizationLink } from '../OrganizationLink';
import { InvitationStatus } from './InvitationStatus';
import { SendInvitation } from './SendInvitation';

/** An invitation to an organization: by whom and to what, and what became of it. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  return (
    <EntityPage<Invitation>
      entity={{ kind: 'organization-invitations', id }}
      list={{ to: '/organizations', title: t('organizations.title') }}
      owner={({ organizationId }) => ({ to: `/organizations/${organizationId}/invitations`, title: t('organizations.invitations.title') })}
      read={(asOf) => unwrap(api.GET('/api/organization-invitations/{id}', { params: { path: { id }, query: momentQuery(asOf) } }))}
      head={(invitation) => ({
        name: invitation.invitee ?? id,
        badge: <InvitationStatus status={invitation.status} />,
        actions: invitation.status === 'Pending' && <SendInvitation invitation={invitation} />,
      })}
      tabs={(invitation) => [
        { id: 'overview', title: t('organizations.invitations.one'), content: <Overview invitation={invitation} /> },
      ]}
    />
  );
}

function Overview({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('console');
  const { organizationId, organizationRoles, inviterId, acceptedUserId, createdAt, expiresAt } = invitation;
  return (
    <Panel title={t('organizations.invitations.one')} stacked>
      <Facts
        facts={[
          [t('organizations.organization'), <OrganizationLink key="organization" id={organizationId} />],
          [t('organizations.roles'), organizationRoles.map(({ name }) => name).join(', ')],
          [t('organizations.invitations.inviter'), inviterId && <UserLink key="inviter" id={inviterId} />],
          [t('organizations.invitations.acceptedBy'), acceptedUserId && <UserLink key="accepted" id={acceptedUserId} />],
          [t('entity.created'), <Moment key="created" at={createdAt} />],
          [t('organizations.invitations.expires'), <Moment key="expires" at={expiresAt} />],
        ]}
      />
    </Panel>
  );
}

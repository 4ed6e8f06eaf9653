import { Moment } from '@keystory/app-kit';
import { unwrap, type Invitation, type NewInvitation } from '@keystory/api-client';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../lists/DataTable';
import { ListCell } from '../../lists/ListCell';
import { Names } from '../../lists/Names';
import { momentQuery } from '../../lists/useListState';
import { wholeList } from '../../lists/wholeList';
import { useAsOf } from '../../past/moment';
import { Relation } from '../../relations/Relation';
import { useOrganizationRoleOptions } from '../useOrganizationRoles';
import { api } from '../../session';
import { InvitationStatus } from './InvitationStatus';
import { SendInvitation } from './SendInvitation';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Who was invited to an organization, and what became of it. */
export function Invitations({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const queryKey = ['organizations', id, 'invitations'];
  const roles = useOrganizationRoleOptions('User');
  const [expiresAt] = useState(() => Date.now() + WEEK);
  return (
    <Relation
      queryKey={queryKey}
      label={t('organizations.invitations.title')}
      read={async ({ asOf, ...list }) => {
        const query = { organizationId: id, ...momentQuery(asOf) };
        return wholeList(await unwrap(api.GET('/api/organization-invitations', { params: { query } })), list);
      }}
      columns={useColumns()}
      keyOf={(invitation) => invitation.id}
      none={{ icon: IconMail, title: t('organizations.invitations.none.title'), body: t('organizations.invitations.none.body') }}
      add={{
        title: t('organizations.invitations.create'),
        initially: { expiresAt, sends: true },
        fields: [
          { path: 'invitee', kind: 'text', label: t('users.fields.email'), required: true },
          { path: 'organizationRoleIds', kind: 'choices', label: t('organizations.roles'), options: roles },
          { path: 'expiresAt', kind: 'moment', label: t('organizations.invitations.expires'), required: true },
          { path: 'sends', kind: 'switch', label: t('organizations.invitations.sendNow') },
          {
            path: 'message.link',
            kind: 'url',
            label: t('organizations.invitations.link'),
            hint: t('organizations.invitations.linkHint'),
            required: true,
            shown: ({ sends }) => sends === true,
          },
        ],
        create: ({ sends, message, ...invitation }) =>
          unwrap(
            api.POST('/api/organization-invitations', {
              body: { ...invitation, organizationId: id, messagePayload: sends ? message : false } as NewInvitation,
            }),
          ),
      }}
      remove={{
        title: t('organizations.invitations.revoke'),
        body: t('organizations.invitations.revokeBody'),
        nameOf: ({ invitee, id: invitationId }) => invitee ?? invitationId,
        act: (invitation) =>
          invitation.status === 'Pending'
            ? unwrap(
                api.PUT('/api/organization-invitations/{id}/status', {
                  params: { path: { id: invitation.id } },
                  body: { status: 'Revoked' },
                }),
              )
            : unwrap(api.DELETE('/api/organization-invitations/{id}', { params: { path: { id: invitation.id } } })),
      }}
    />
  );
}

function useColumns(): Column<Invitation>[] {
  const { t } = useTranslation('console');
  const isPast = useAsOf() !== undefined;
  return [
    { id: 'invitee', title: t('users.fields.email'), cell: ({ id, invitee }) => <ListCell to={`/organization-invitations/${id}`} picture={null} name={invitee ?? id} /> },
    {
      id: 'status',
      title: t('organizations.invitations.status'),
      cell: ({ status }) => <InvitationStatus status={status} />,
    },
    {
      id: 'roles',
      title: t('organizations.roles'),
      wide: true,
      cell: ({ organizationRoles }) => <Names of={organizationRoles} />,
    },
    { id: 'expires', title: t('organizations.invitations.expires'), wide: true, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    {
      id: 'message',
      title: t('organizations.invitations.send'),
      titleHidden: true,
      wide: true,
      cell: (invitation) => !isPast && invitation.status === 'Pending' && <SendInvitation invitation={invitation} isSmall />,
    },
  ];
}

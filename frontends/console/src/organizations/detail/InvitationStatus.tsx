import type { Invitation } from '@keystory/api-client';
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const COLORS = { Pending: 'yellow', Accepted: 'green', Expired: 'gray', Revoked: 'red' };

/** What became of an invitation. */
export function InvitationStatus({ status }: Pick<Invitation, 'status'>) {
  const { t } = useTranslation('console');
  return <Badge color={COLORS[status]}>{t(`organizations.invitations.states.${status}`)}</Badge>;
}

import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** That a user asked for the end of the account, and when it comes by itself. */
export function DeletionMark({ requestedAt, dueAt }: { requestedAt: number; dueAt: number | null }) {
  const { t, i18n } = useTranslation('console');
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  const asked = { day: format.format(requestedAt) };
  return (
    <Badge color="yellow">
      {dueAt ? t('users.deletion.askedDue', { ...asked, due: format.format(dueAt) }) : t('users.deletion.askedOn', asked)}
    </Badge>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deletionRequestQuery } from '../api';
import { useAccount } from '../shell/account';
import { Section } from '../shell/Section';
import { DeletionRequest } from './DeletionRequest';

/**
 * Where people ask for the end of their account: a page that those who run the service have named, or here where that is allowed.
 * Who has asked here takes it back here, whatever holds by then.
 */
export function Deletion() {
  const { t } = useTranslation('account');
  const { deleteAccountUrl, deletionRequestsEnabled } = useAccount().controls;
  const request = useQuery(deletionRequestQuery).data;
  const isHere = !deleteAccountUrl && deletionRequestsEnabled;
  if (request && (isHere || request.requestedAt)) return <DeletionRequest {...request} />;
  if (!deleteAccountUrl) return null;
  return (
    <Section title={t('deletion.title')} intro={t('deletion.intro')}>
      <Button component="a" href={deleteAccountUrl} variant="default">
        {t('deletion.go')}
      </Button>
    </Section>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../shell/account';
import { Section } from '../shell/Section';
import { DeletionRequest } from './DeletionRequest';

/** Where people ask for the end of their account: a page that those who run the service have named, or here where that is allowed. */
export function Deletion() {
  const { t } = useTranslation('account');
  const { deleteAccountUrl, deletionRequestsEnabled } = useAccount().controls;
  if (!deleteAccountUrl) return deletionRequestsEnabled ? <DeletionRequest /> : null;
  return (
    <Section title={t('deletion.title')} intro={t('deletion.intro')}>
      <Button component="a" href={deleteAccountUrl} variant="default">
        {t('deletion.go')}
      </Button>
    </Section>
  );
}

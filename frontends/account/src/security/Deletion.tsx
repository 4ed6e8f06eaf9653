import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../shell/account';
import { Section } from '../shell/Section';

/** Leads to where those who run the service have people ask for the end of their account, if they have named such a page. */
export function Deletion() {
  const { t } = useTranslation('account');
  const { deleteAccountUrl } = useAccount().controls;
  if (!deleteAccountUrl) return null;
  return (
    <Section title={t('deletion.title')} intro={t('deletion.intro')}>
      <Button component="a" href={deleteAccountUrl} variant="default">
        {t('deletion.go')}
      </Button>
    </Section>
  );
}

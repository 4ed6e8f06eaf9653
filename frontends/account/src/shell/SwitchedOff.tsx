import { CenteredPage, useSignedIn } from '@keystory/app-kit';
import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The installation does not let people look after their accounts themselves. */
export function SwitchedOff() {
  const { t } = useTranslation('account');
  const { session } = useSignedIn();
  return (
    <CenteredPage>
      <Stack align="flex-start">
        <Title order={1}>{t('off.title')}</Title>
        <Text c="dimmed">{t('off.body')}</Text>
        <Text c="dimmed">{t('off.administrator')}</Text>
        <Button variant="default" onClick={() => void session.signOut()}>
          {t('off.signOut')}
        </Button>
      </Stack>
    </CenteredPage>
  );
}

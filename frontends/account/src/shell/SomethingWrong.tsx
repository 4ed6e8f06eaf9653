import { CenteredPage } from '@keystory/app-kit';
import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A page failed to draw. */
export function SomethingWrong() {
  const { t } = useTranslation('account');
  return (
    <CenteredPage>
      <Stack align="flex-start">
        <Title order={1}>{t('crashed.title')}</Title>
        <Text c="dimmed">{t('crashed.body')}</Text>
        <Button onClick={() => window.location.reload()}>{t('crashed.reload')}</Button>
      </Stack>
    </CenteredPage>
  );
}

import { CenteredPage, useOnceOnline } from '@keystory/app-kit';
import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const loadAgain = () => window.location.reload();

/** A page failed to load or to draw; it is loaded again by itself once a network is back that was away. */
export function SomethingWrong() {
  const { t } = useTranslation('account');
  useOnceOnline(loadAgain);
  return (
    <CenteredPage>
      <Stack align="flex-start">
        <Title order={1}>{t('crashed.title')}</Title>
        <Text c="dimmed">{t('crashed.body')}</Text>
        <Button onClick={loadAgain}>{t('crashed.reload')}</Button>
      </Stack>
    </CenteredPage>
  );
}

import { CenteredPage } from '@keystory/app-kit';
import { Anchor, Code, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The set-up link was used, has expired or was never one. */
export function LinkSpent() {
  const { t } = useTranslation('console');
  return (
    <CenteredPage>
      <Stack>
        <Title order={1}>{t('welcome.spent.title')}</Title>
        <Text c="dimmed">{t('welcome.spent.body')}</Text>
        <Code block>./keystory admin link</Code>
        <Anchor href="/console">{t('welcome.spent.signIn')}</Anchor>
      </Stack>
    </CenteredPage>
  );
}

import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocumentTitle } from './useDocumentTitle';

interface PageHeaderProps {
  title: string;
  intro?: ReactNode;
  actions?: ReactNode;
}

/** Heading of a page, which also names the browser's tab. */
export function PageHeader({ title, intro, actions }: PageHeaderProps) {
  useDocumentTitle(title);
  return (
    <Group justify="space-between" align="flex-start" mb="xl" gap="md">
      <Stack gap={4} flex={1} miw={220}>
        <Title order={1}>{title}</Title>
        {intro && (
          <Text c="dimmed" maw={620} style={{ textWrap: 'pretty' }}>
            {intro}
          </Text>
        )}
      </Stack>
      {actions}
    </Group>
  );
}

import { CopyField } from '@keystory/app-kit';
import { Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';

interface Shown {
  title: string;
  /** What the value is. */
  label: string;
  body: string;
  value: string;
}

/** Shows a secret that cannot be read again. */
export function showOnce({ title, label, body, value }: Shown): void {
  modals.open({
    title,
    children: (
      <Stack>
        <Text>{body}</Text>
        <CopyField label={label} value={value} />
      </Stack>
    ),
  });
}

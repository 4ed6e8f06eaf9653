import type { ApplicationType } from '@keystory/api-client';
import { ThemeIcon } from '@mantine/core';
import { typeLooks } from './types';

export function TypeIcon({ type, size = 38 }: { type: ApplicationType; size?: number }) {
  const { icon: Icon, color } = typeLooks[type];
  return (
    <ThemeIcon variant="light" color={color} size={size} radius="md" aria-hidden="true">
      <Icon size={size * 0.55} stroke={1.6} />
    </ThemeIcon>
  );
}

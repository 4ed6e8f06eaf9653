import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link of its own in a row that is one; only its text where it leads nowhere, and a dash without. */
export function CellLink({ to, children }: { to: string | null; children?: ReactNode }) {
  if (to === null) return <Text size="sm" component="span" dir="auto">{children ?? '–'}</Text>;
  return (
    <Anchor size="sm" component={Link} to={to} dir="auto" style={{ position: 'relative', zIndex: 1 }}>
      {children}
    </Anchor>
  );
}

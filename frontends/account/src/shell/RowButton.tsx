import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface RowButtonProps {
  /** The whole of what it does, for those who do not see which row it stands in. */
  label: string;
  onClick: () => void;
  children: ReactNode;
}

/** What can be done about a row. */
export function RowButton({ label, onClick, children }: RowButtonProps) {
  return (
    <Button variant="default" size="sm" aria-label={label} onClick={onClick}>
      {children}
    </Button>
  );
}

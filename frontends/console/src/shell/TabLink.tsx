import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

interface TabLinkProps {
  value: string;
  to: string;
  /** What the place is told besides its address. */
  state?: unknown;
  children: ReactNode;
}

/** A tab that is a place of its own: in the address, in the history. */
export function TabLink({ value, to, state, children }: TabLinkProps) {
  const navigate = useNavigate();
  return (
    <Tabs.Tab value={value} onClick={() => void navigate(to, { state })}>
      {children}
    </Tabs.Tab>
  );
}

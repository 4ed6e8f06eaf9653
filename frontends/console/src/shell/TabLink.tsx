import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

interface TabLinkProps {
  value: string;
  to: string;
  children: ReactNode;
}

/** A tab that is a place of its own: in the address, in the history. */
export function TabLink({ value, to, children }: TabLinkProps) {
  const navigate = useNavigate();
  return (
    <Tabs.Tab value={value} onClick={() => void navigate(to)}>
      {children}
    </Tabs.Tab>
  );
}

import { Problem } from '@keystory/app-kit';
import { Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Section } from './Section';

interface ListSectionProps {
  title: string;
  intro: string;
  found: UseQueryResult<unknown[]>;
  /** Said where there is nothing, if that can be. */
  none?: string;
  children: ReactNode;
}

/** A section whose children are what was found; it says that there is nothing, or why it could not be read. */
export function ListSection({ title, intro, found, none, children }: ListSectionProps) {
  return (
    <Section title={title} intro={intro}>
      {found.isPending && <Skeleton h={40} />}
      {found.isError && <Problem cause={found.error} retry={found.refetch} />}
      {none && found.data?.length === 0 && <Text c="dimmed">{none}</Text>}
      {children}
    </Section>
  );
}

import { Pages } from '@keystory/app-kit';
import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZE } from '../../lists/useListState';
import type { Failure } from './check';
import { knownBy } from './columns';
import styles from './Import.module.css';

interface FailureListProps {
  title: string;
  failures: readonly Failure[];
}

/** Lines of a file with what is wrong, page by page; as editors number them. */
export function FailureList({ title, failures }: FailureListProps) {
  const { t } = useTranslation('console');
  const [page, setPage] = useState(1);
  const shown = failures.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return (
    <Stack component="section" mt="xl" gap="sm">
      <Title order={2} size="h3">
        {title}
      </Title>
      <Paper withBorder radius="lg">
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className={styles.line ?? ''}>
                {t('userImport.line')}
              </Table.Th>
              <Table.Th scope="col">{t('userImport.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ line, who, reason }) => (
              <Table.Tr key={line}>
                <Table.Td className={styles.line ?? ''}>{line}</Table.Td>
                <Table.Td className={styles.failure ?? ''}>
                  {knownBy(who) && <Text fw={550}>{knownBy(who)}</Text>}
                  <Text size="sm" c="dimmed" className={styles.reason ?? ''}>
                    {reason}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      <Pages page={page} pageSize={PAGE_SIZE} total={failures.length} onChange={setPage} />
    </Stack>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconApi, IconBook2, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Where to read on. */
export function HelpMenu() {
  const { t } = useTranslation('console');
  return (
    <Menu position="bottom-end" width={220} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('shell.help')}>
          <IconHelpCircle size={22} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/guides" leftSection={<IconBook2 size={16} />}>
          {t('shell.guides')}
        </Menu.Item>
        <Menu.Item component="a" href="/api/docs" target="_blank" rel="noopener" leftSection={<IconApi size={16} />}>
          {t('shell.apiDocument')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

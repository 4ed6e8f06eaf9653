import { Dialogues, PageStart, UserMenu } from '@keystory/app-kit';
import { Mark, Wordmark } from '@keystory/ui';
import { Burger, Drawer, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { Finder } from './finder/Finder';
import { HelpMenu } from './HelpMenu';
import { Navigation } from './Navigation';
import styles from './Shell.module.css';

/** Top bar, sidebar and the page. */
export default function Shell() {
  const { t } = useTranslation('console');
  const [opened, menu] = useDisclosure(false);
  return (
    <Dialogues>
      <div className={styles.shell}>
        <PageStart />
        <header className={styles.top}>
          <Burger className={styles.burger} size="sm" opened={opened} onClick={menu.toggle} aria-label={t('shell.menu')} aria-expanded={opened} />
          <Link to="/" className={styles.brand} aria-label={t('shell.home')}>
            <span className={styles.wide}>
              <Wordmark size={26} />
            </span>
            <span className={styles.narrow}>
              <Mark size={28} />
            </span>
          </Link>
          <Finder />
          <HelpMenu />
          <UserMenu>
            <Menu.Item component="a" href="/account" leftSection={<IconUserCircle size={16} />}>
              {t('shell.account')}
            </Menu.Item>
            <Menu.Divider />
          </UserMenu>
        </header>
        <aside className={styles.side}>
          <Navigation />
        </aside>
        <Drawer opened={opened} onClose={menu.close} title={<Wordmark size={26} />} size={280} padding="md">
          <div className={styles.drawer}>
            <Navigation onGo={menu.close} />
          </div>
        </Drawer>
        <main className={styles.main} id="main" tabIndex={-1}>
          <Outlet />
        </main>
        <ScrollRestoration />
      </div>
    </Dialogues>
  );
}

import { Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconLogout } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicture } from '../data/Person';
import { useSignedIn } from '../session/SessionGate';
import { LanguageItem } from './LanguageItem';
import { ThemeMenuItems } from './ThemeMenu';
import styles from './UserMenu.module.css';

/** Who is signed in, and what goes with that. */
export function UserMenu({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('kit');
  const { session, claims } = useSignedIn();
  const identifier = claims.username ?? claims.email ?? claims.sub;
  const name = claims.name ?? identifier;
  return (
    <Menu position="bottom-end" width={220} shadow="md">
      <Menu.Target>
        <UnstyledButton className={styles.button}>
          <VisuallyHidden>{t('user.menu')}: </VisuallyHidden>
          <PersonPicture name={name} src={claims.picture} size={30} />
          <Text component="span" size="sm" fw={550} className={styles.name} dir="auto">
            {name}
          </Text>
          <IconChevronDown size={16} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        <LanguageItem />
        <ThemeMenuItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void session.signOut()}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

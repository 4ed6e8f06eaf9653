import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useMatch } from 'react-router';
import styles from './Navigation.module.css';
import { reveal } from './reveal';
import { sections } from './sections';

interface NavigationProps {
  onGo?: (() => void) | undefined;
}

export function Navigation({ onGo }: NavigationProps) {
  const { t } = useTranslation('console');
  return (
    <nav className={styles.nav} aria-label={t('shell.navigation')}>
      {sections.map(({ id, items }) => (
        <section key={id} aria-labelledby={`nav-${id}`}>
          <h2 className={styles.section} id={`nav-${id}`}>
            {t(`nav.sections.${id}`)}
          </h2>
          <ul className={styles.items}>
            {items.map((item) => (
              <li key={item.id}>
                <Item item={item} onGo={onGo} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** A link that comes into view when its page opens. */
function Item({ item: { id, path, icon: Icon }, onGo }: NavigationProps & { item: (typeof sections)[number]['items'][number] }) {
  const { t } = useTranslation('console');
  const link = useRef<HTMLAnchorElement>(null);
  const isOpen = useMatch(`${path}/*`) !== null;
  useEffect(() => {
    if (isOpen && link.current) reveal(link.current);
  }, [isOpen]);
  return (
    <NavLink ref={link} to={path} className={styles.item} onClick={onGo}>
      <Icon size={18} stroke={1.75} />
      {t(`nav.items.${id}`)}
    </NavLink>
  );
}

import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './Navigation.module.css';
import { sections } from './sections';

export function Navigation({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation('console');
  return (
    <nav className={styles.nav} aria-label={t('shell.navigation')}>
      {sections.map(({ id, items }) => (
        <section key={id} aria-labelledby={`nav-${id}`}>
          <h2 className={styles.section} id={`nav-${id}`}>
            {t(`nav.sections.${id}`)}
          </h2>
          <ul className={styles.items}>
            {items.map(({ id: item, path, icon: Icon }) => (
              <li key={item}>
                <NavLink to={path} className={styles.item} onClick={onGo}>
                  <Icon size={18} stroke={1.75} />
                  {t(`nav.items.${item}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

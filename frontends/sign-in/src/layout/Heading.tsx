import { useEffect, type ReactNode } from 'react';
import styles from './Heading.module.css';

interface HeadingProps {
  children: ReactNode;
  /** Title of the browser's tab; what is on the page is not always short enough. */
  title: string;
  intro?: ReactNode;
}

export function Heading({ children, title, intro }: HeadingProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{children}</h1>
      {intro && <p className={styles.intro}>{intro}</p>}
    </header>
  );
}

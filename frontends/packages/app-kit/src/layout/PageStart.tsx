import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PageStart.module.css';

/** Comes before everything else: the way past what all pages have to the page itself, and the name of each page that opens. */
export function PageStart() {
  const { t } = useTranslation('kit');
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('page.skip')}
      </a>
      <VisuallyHidden aria-live="polite">{useChangedTitle()}</VisuallyHidden>
    </>
  );
}

/** The title of the browser's tab once it has changed: nothing is loaded, so that nobody else says it. */
function useChangedTitle(): string {
  const [title, setTitle] = useState('');
  useEffect(() => {
    const observer = new MutationObserver(() => setTitle(document.title));
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, []);
  return title;
}

import { Button, Notice } from '@keystory/ui';
import { useTranslation } from 'react-i18next';
import styles from './Form.module.css';
import { Heading } from './Heading';

/** Says that what a page needs could not be fetched, and why where that is known; tries again on request. */
export function NotLoaded({ problem }: { problem?: string | undefined }) {
  const { t } = useTranslation('signIn');
  const { t: tUi } = useTranslation('ui');
  return (
    <>
      <Heading title={t('notLoaded.title')}>{t('notLoaded.title')}</Heading>
      <div className={styles.form}>
        <Notice kind="danger" focus>
          {problem ?? tUi(navigator.onLine ? 'problem.unexpected' : 'problem.unreachable')}
        </Notice>
        <Button onClick={() => window.location.reload()}>{t('notLoaded.again')}</Button>
      </div>
    </>
  );
}

import { useEffect, useRef, type ReactNode } from 'react';
import { AlertIcon, CheckIcon } from './icons';
import styles from './Notice.module.css';

interface NoticeProps {
  kind: 'danger' | 'success' | 'info';
  children: ReactNode;
  /** Takes the focus when it appears, so that an answer to a submitted form is heard and seen. */
  focus?: boolean;
}

export function Notice({ kind, children, focus = false }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  return (
    <div ref={box} className={`${styles.notice} ${styles[kind]}`} role={kind === 'danger' ? 'alert' : 'status'} tabIndex={-1}>
      <span className={styles.icon}>{kind === 'success' ? <CheckIcon size={18} /> : <AlertIcon size={18} />}</span>
      <div>{children}</div>
    </div>
  );
}

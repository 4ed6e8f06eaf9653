import styles from './Spinner.module.css';

/** Decorative: whoever shows it says in text what is under way. */
export function Spinner({ className }: { className?: string | undefined }) {
  return <span aria-hidden="true" className={`${styles.spinner} ${className ?? ''}`} />;
}

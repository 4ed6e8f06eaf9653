import { CheckIcon } from '@keystory/ui';
import styles from './Consent.module.css';

/** Permissions in words. */
export function ScopeList({ items }: { items: { id: string; text: string }[] }) {
  return (
    <ul className={styles.list}>
      {items.map(({ id, text }) => (
        <li key={id}>
          <CheckIcon size={18} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

import styles from './Form.module.css';

/** Everything that is wrong with a value, one sentence a line. */
export function Issues({ sentences }: { sentences: string[] }) {
  return (
    <ul className={styles.list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

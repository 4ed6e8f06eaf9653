import { CopyAction } from './CopyField';
import styles from './CodeBlock.module.css';

interface CodeBlockProps {
  label: string;
  code: string;
  /** A part of the code that is copied but not shown. */
  conceal?: string | undefined;
}

/** Code that is made to be copied as a whole. */
export function CodeBlock({ label, code, conceal }: CodeBlockProps) {
  return (
    <figure className={styles.block} aria-label={label}>
      <figcaption className={styles.bar}>
        <span>{label}</span>
        <CopyAction label={label} value={code} />
      </figcaption>
      {/* Scrolls sideways, so it has to be reachable by keyboard; code reads from left to right in every language. */}
      <pre className={styles.code} tabIndex={0} dir="ltr">
        <code>{conceal ? code.replaceAll(conceal, '•'.repeat(16)) : code}</code>
      </pre>
    </figure>
  );
}

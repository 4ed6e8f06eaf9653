/** The product's mark: a key whose blade is a record, line after line. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32">
      <rect width="32" height="32" rx="8" fill="#5b5bd6" />
      <circle cx="11" cy="16" r="4.75" fill="none" stroke="#fff" strokeWidth="2.5" />
      <path d="M17 16h9M20.5 20.25h5.5M23.5 11.75h2.5" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}

/** Mark and name side by side. */
export function Wordmark({ size = 28 }: { size?: number }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: size * 0.36 }}>
      <Mark size={size} />
      <span style={{ fontSize: size * 0.64, fontWeight: 680, letterSpacing: '-0.02em' }}>Keystory</span>
    </span>
  );
}

import { useEffect, useRef } from 'react';
import { draw } from './draw';
import styles from './MessagePreview.module.css';

interface MessageFrameProps {
  html: string;
  title: string;
}

/** A message as mail programs draw it: scripts do not run in the frame, and nothing in it can be used. */
export function MessageFrame({ html, title }: MessageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current?.contentDocument) draw(html, frame.current.contentDocument);
  }, [html]);
  return <iframe ref={frame} sandbox="allow-same-origin" title={title} tabIndex={-1} className={styles.frame} />;
}

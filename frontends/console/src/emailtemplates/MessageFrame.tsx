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
  useEffect(() => drawIn(frame.current, html), [html]);
  // In some browsers the frame has another document once it has loaded, though there was nothing to load.
  const again = () => drawIn(frame.current, html);
  return <iframe ref={frame} sandbox="allow-same-origin" title={title} tabIndex={-1} className={styles.frame} onLoad={again} />;
}

function drawIn(frame: HTMLIFrameElement | null, html: string): void {
  if (frame?.contentDocument) draw(html, frame.contentDocument);
}

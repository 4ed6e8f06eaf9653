import type { Destination } from '../sections';

/** Something that was found, and where it is. */
export interface Hit {
  to: string;
  name: string;
  /** What it is, or belongs to. */
  detail: string;
  icon: Destination['icon'];
}

import { isBuiltIn, useApplicationName } from '@keystory/app-kit';
import { CellLink } from '../lists/CellLink';
import { applicationPlace } from './place';

interface ApplicationLinkProps {
  id: string;
  name?: string | null | undefined;
  /** That it is gone, and so is its page. */
  isGone?: boolean;
}

/** The name of an application, which leads to its page where it has one. */
export function ApplicationLink({ id, name, isGone = false }: ApplicationLinkProps) {
  const nameOf = useApplicationName();
  return <CellLink to={isGone || isBuiltIn(id) ? null : applicationPlace(id)}>{nameOf(id, name)}</CellLink>;
}

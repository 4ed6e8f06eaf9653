import { Avatar, type AvatarProps } from '@mantine/core';
import { initial } from './initial';

interface PersonPictureProps extends Pick<AvatarProps, 'size'> {
  name: string;
  src?: string | null | undefined;
}

/** A person's picture, or the first letter of the name in a colour of its own. Decorative: the name stands beside it. */
export function PersonPicture({ name, src, size }: PersonPictureProps) {
  return (
    <Avatar src={src || null} name={initial(name)} color="initials" size={size ?? 'md'} aria-hidden="true" alt="" />
  );
}

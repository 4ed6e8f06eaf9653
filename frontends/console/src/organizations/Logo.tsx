import { initial } from '@keystory/app-kit';
import { Avatar } from '@mantine/core';

/** An organization's logo, or the first letter of its name. Decorative: the name stands beside it. */
export function Logo({ name, src, size = 38 }: { name: string; src?: string | undefined; size?: number }) {
  return <Avatar src={src ?? null} name={initial(name)} color="initials" radius="md" size={size} alt="" aria-hidden="true" />;
}

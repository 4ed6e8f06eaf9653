import { Avatar } from '@mantine/core';

/** An organization's logo, or the first letter of its name. Decorative: the name stands beside it. */
export function Logo({ name, src, size = 38 }: { name: string; src?: string | undefined; size?: number }) {
  return <Avatar src={src ?? null} name={name.slice(0, 1)} color="initials" radius="md" size={size} alt="" aria-hidden="true" />;
}

import { Button, Stack, Text } from '@mantine/core';
import { Link, useLocation } from 'react-router';

interface InsteadProps {
  says: string;
  /** Path of the page where there is something to do. */
  to: string;
  action: string;
}

/** Why there is nothing to do on a page, and which one the person may have meant; it knows the way back as well. */
export function Instead({ says, to, action }: InsteadProps) {
  const { search } = useLocation();
  return (
    <Stack align="flex-start">
      <Text>{says}</Text>
      <Button component={Link} to={{ pathname: to, search }} variant="default">
        {action}
      </Button>
    </Stack>
  );
}

import { expect, test } from 'vitest';
import { applicationPlace } from './place';

test('an id that is an address is encoded, and any other is itself', () => {
  expect(applicationPlace('https://client.example/app')).toBe('/applications/~aHR0cHM6Ly9jbGllbnQuZXhhbXBsZS9hcHA');
  expect(applicationPlace('app_1')).toBe('/applications/app_1');
});

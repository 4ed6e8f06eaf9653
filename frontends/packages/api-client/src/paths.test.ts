import { expect, test } from 'vitest';
import { pathStep } from './paths';

test('what no path can hold is encoded, and nothing else', () => {
  expect(pathStep('https://client.example/app')).toBe('~aHR0cHM6Ly9jbGllbnQuZXhhbXBsZS9hcHA');
  expect(pathStep('a;b')).toBe('~YTti');
  expect(pathStep('..')).toBe('~Li4');
  expect(pathStep('github')).toBe('github');
});

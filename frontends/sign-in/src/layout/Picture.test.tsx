import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { open } from '../test/render';

const logoUrl = 'https://x.test/light.png';
const darkLogoUrl = 'https://x.test/dark.png';
const connector = { id: 'c1', target: 'works', name: { en: 'Works' }, logo: 'https://x.test/works.png', logoDark: 'https://x.test/works-dark.png', platform: 'Universal' as const };

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

function shown(theme?: 'light' | 'dark') {
  if (theme) document.documentElement.dataset.theme = theme;
  open('/sign-in', { branding: { logoUrl, darkLogoUrl }, socialConnectors: [connector] });
  return [screen.getByRole('main'), screen.getByRole('button', { name: 'Continue with Works' })].map((place) => ({
    image: place.querySelector('img')?.getAttribute('src'),
    source: place.querySelector('source')?.getAttribute('srcset'),
  }));
}

test('pictures follow the system of the person', () => {
  expect(shown()).toEqual([
    { image: logoUrl, source: darkLogoUrl },
    { image: connector.logo, source: connector.logoDark },
  ]);
});

test.each([
  ['light', [logoUrl, connector.logo]],
  ['dark', [darkLogoUrl, connector.logoDark]],
] as const)('a page that is told to be %s has the pictures for it, whatever the system is', (theme, images) => {
  expect(shown(theme)).toEqual(images.map((image) => ({ image, source: undefined })));
});

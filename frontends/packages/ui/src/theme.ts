import { readableOn, textOn } from './color';

const HEX = /^#([\da-f]{3}|[\da-f]{6})$/i;

/** Puts an installation's own colour into the tokens; text and links stay readable whatever it is. */
export function applyBrand(light: string, dark: string): void {
  const root = document.documentElement.style;
  if (HEX.test(light)) {
    root.setProperty('--ks-brand-light', light);
    root.setProperty('--ks-on-brand-light', textOn(light));
    root.setProperty('--ks-link-light', readableOn('#ffffff', light));
  }
  if (HEX.test(dark)) {
    root.setProperty('--ks-brand-dark', dark);
    root.setProperty('--ks-on-brand-dark', textOn(dark));
    root.setProperty('--ks-link-dark', readableOn('#202026', dark));
  }
}

import { applyBrand, pageNonce } from '@keystory/ui';
import type { PageExperience } from './settings';

/** Gives the page the installation's colours, dark mode, icon and own styles; again, whenever they change. */
export function dress({ color, branding, customCss }: PageExperience): void {
  applyBrand(color.primaryColor, color.darkPrimaryColor);
  if (!color.isDarkModeEnabled) document.documentElement.dataset.theme = 'light';
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon && branding.favicon) icon.href = branding.favicon;
  if (customCss || ownStyle) styleOf().textContent = customCss;
}

let ownStyle: HTMLStyleElement | undefined;

function styleOf(): HTMLStyleElement {
  if (!ownStyle) {
    ownStyle = document.createElement('style');
    ownStyle.nonce = pageNonce() ?? '';
    document.head.append(ownStyle);
  }
  return ownStyle;
}

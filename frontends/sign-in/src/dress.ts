import { applyBrand, pageNonce } from '@keystory/ui';
import type { PageExperience } from './settings';

/** Gives the page the installation's colours, dark mode, icon and own styles. */
export function dress({ color, branding, customCss }: PageExperience): void {
  applyBrand(color.primaryColor, color.darkPrimaryColor);
  if (!color.isDarkModeEnabled) document.documentElement.dataset.theme = 'light';
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon && branding.favicon) icon.href = branding.favicon;
  if (customCss) {
    const style = document.createElement('style');
    style.nonce = pageNonce() ?? '';
    style.textContent = customCss;
    document.head.append(style);
  }
}

import { applyBrand, pageNonce } from '@keystory/ui';
import type { PageExperience } from './settings';

const system = window.matchMedia('(prefers-color-scheme: dark)');
let icons: PageExperience['branding'] = {};
system.addEventListener('change', wearIcon);

/** Gives the page the installation's colours, dark mode, icon and own styles; again, whenever they change. */
export function dress({ color, branding, customCss }: PageExperience): void {
  applyBrand(color.primaryColor, color.darkPrimaryColor);
  if (!color.isDarkModeEnabled) document.documentElement.dataset.theme = 'light';
  icons = branding;
  wearIcon();
  if (customCss || ownStyle) styleOf().textContent = customCss;
}

/** The icon for a dark page is the one of a light page where there is no other, and ours where there is none. */
function wearIcon(): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (!icon) return;
  icon.dataset.own ??= icon.href;
  const { theme } = document.documentElement.dataset;
  const isDark = theme ? theme === 'dark' : system.matches;
  icon.href = (isDark && icons.darkFavicon) || icons.favicon || icon.dataset.own;
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

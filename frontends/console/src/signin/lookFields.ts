import { useTranslation } from 'react-i18next';
import type { Field } from '../forms/field';

const picture = (path: string, label: string): Field => ({ path, kind: 'picture', label, placeholder: 'https://example.com/logo.svg' });

/** How sign-in pages look: what the installation, an organization or an application may each have for itself. */
export function useLookFields(): { logos: Field[]; colors: Field[]; css: Field[] } {
  const { t } = useTranslation('console');
  return {
    logos: [
      picture('branding.logoUrl', t('look.logo')),
      picture('branding.darkLogoUrl', t('look.darkLogo')),
      picture('branding.favicon', t('look.favicon')),
      picture('branding.darkFavicon', t('look.darkFavicon')),
    ],
    colors: [
      { path: 'color.primaryColor', kind: 'color', label: t('look.primary') },
      { path: 'color.isDarkModeEnabled', kind: 'switch', label: t('look.darkMode') },
      { path: 'color.darkPrimaryColor', kind: 'color', label: t('look.darkPrimary') },
    ],
    css: [{ path: 'customCss', kind: 'code', label: t('look.css') }],
  };
}

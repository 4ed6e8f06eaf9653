import { en } from './en';

declare module '@keystory/ui/i18n' {
  interface Catalogues {
    signIn: typeof en;
  }
}

export const catalogues = { en: { signIn: en } };

import type { en } from './en';

declare module '@keystory/ui/i18n' {
  interface Catalogues {
    console: typeof en;
  }
}

export { en } from './en';

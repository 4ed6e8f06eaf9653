import { useTranslation } from 'react-i18next';

interface TermsLinksProps {
  /** Builds the sentence around the place where the links go. */
  sentence: (list: string) => string;
  terms?: string | null | undefined;
  privacy?: string | null | undefined;
}

const PLACE = '\u0000';

/** A sentence with links to the terms of use, the privacy policy, or both. */
export function TermsLinks({ sentence, terms, privacy }: TermsLinksProps) {
  const { t } = useTranslation('signIn');
  const [before, after] = sentence(PLACE).split(PLACE);
  return (
    <>
      {before}
      {terms && <OutsideLink href={terms}>{t('terms.terms')}</OutsideLink>}
      {terms && privacy && t('terms.and')}
      {privacy && <OutsideLink href={privacy}>{t('terms.privacy')}</OutsideLink>}
      {after}
    </>
  );
}

function OutsideLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

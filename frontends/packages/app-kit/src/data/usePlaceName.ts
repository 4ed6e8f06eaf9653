import { useTranslation } from 'react-i18next';

interface Place {
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  city?: string | null;
}

/** Names where something came from: "Munich, Germany", one of them where that is all, undefined where nothing is known. */
export function usePlaceName(): (place: Place | null | undefined) => string | undefined {
  const { t, i18n } = useTranslation('kit');
  const countries = new Intl.DisplayNames([i18n.language], { type: 'region' });
  return (place) => {
    const country = place?.country ? countries.of(place.country) : undefined;
    return place?.city && country ? t('place', { city: place.city, country }) : (place?.city ?? country);
  };
}

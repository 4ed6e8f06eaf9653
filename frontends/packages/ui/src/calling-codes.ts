import { narrow } from './typing';

/** ITU calling codes by region, E.164; regions that share one have it each. */
const CODES =
  'AD376 AE971 AF93 AL355 AM374 AO244 AR54 AT43 AU61 AZ994 BA387 BD880 BE32 BF226 BG359 BH973 BI257 BJ229 BN673 BO591 ' +
  'BR55 BT975 BW267 BY375 BZ501 CA1 CD243 CF236 CG242 CH41 CI225 CL56 CM237 CN86 CO57 CR506 CU53 CV238 CY357 CZ420 ' +
  'DE49 DJ253 DK45 DZ213 EC593 EE372 EG20 ER291 ES34 ET251 FI358 FJ679 FR33 GA241 GB44 GE995 GH233 GM220 GN224 GQ240 ' +
  'GR30 GT502 GW245 GY592 HK852 HN504 HR385 HT509 HU36 ID62 IE353 IL972 IN91 IQ964 IR98 IS354 IT39 JO962 JP81 KE254 ' +
  'KG996 KH855 KM269 KR82 KW965 KZ7 LA856 LB961 LI423 LK94 LR231 LS266 LT370 LU352 LV371 LY218 MA212 MC377 MD373 ME382 ' +
  'MG261 MK389 ML223 MM95 MN976 MO853 MR222 MT356 MU230 MV960 MW265 MX52 MY60 MZ258 NA264 NE227 NG234 NI505 NL31 NO47 ' +
  'NP977 NZ64 OM968 PA507 PE51 PG675 PH63 PK92 PL48 PS970 PT351 PY595 QA974 RO40 RS381 RU7 RW250 SA966 SC248 SD249 SE46 ' +
  'SG65 SI386 SK421 SL232 SM378 SN221 SO252 SR597 SS211 SV503 SY963 SZ268 TD235 TG228 TH66 TJ992 TL670 TM993 TN216 TR90 ' +
  'TW886 TZ255 UA380 UG256 US1 UY598 UZ998 VE58 VN84 YE967 ZA27 ZM260 ZW263';

export interface CallingCode {
  region: string;
  name: string;
  code: string;
}

/** All of them by the names of their regions in a language. */
export function callingCodes(language: string): CallingCode[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return CODES.split(' ')
    .map((entry) => ({ region: entry.slice(0, 2), code: entry.slice(2), name: names.of(entry.slice(0, 2)) ?? entry }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
}

/** A region with its code, which reads from the left in every writing. */
export const labelOf = ({ name, code }: CallingCode): string => `${name} (\u200E+${code})`;

/**
 * Those that letters of their name, their region or digits of their code are typed of, whose name begins so first; all of them
 * where nothing is typed. A plus or the zeros that people dial instead count for nothing.
 */
export function findCodes(codes: CallingCode[], typed: string): CallingCode[] {
  const sought = plain(typed.trim()).replace(/^(\+|00?)\s*/, '');
  const rank = ({ region, name, code }: CallingCode) => {
    if (plain(name).startsWith(sought)) return 0;
    if (region.toLowerCase() === sought || code.startsWith(sought)) return 1;
    return plain(name).includes(sought) ? 2 : 3;
  };
  return codes.filter((one) => rank(one) < 3).toSorted((a, b) => rank(a) - rank(b));
}

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * The region that somebody is most likely in: one that their browser names, or else the one where most people speak the
 * language of the page, or a language of the browser.
 */
export function likelyRegion(languages: readonly string[], shown?: string): string {
  const named = languages.map((language) => new Intl.Locale(language).region);
  const spoken = [...(shown ? [shown] : []), ...languages].map((language) => new Intl.Locale(language).maximize().region);
  return [...named, ...spoken].find((region) => region && CODES.includes(region)) ?? 'US';
}

/** Whether a number brings the code of its country along. */
export const isInternational = (input: string): boolean => narrow(input).trim().startsWith('+');

/** The digits of a number, with its country's code before it unless it begins with a plus. */
export function international(input: string, code: string): string {
  const digits = narrow(input).replaceAll(/\D/g, '');
  return isInternational(input) ? digits : code + digits.replace(/^0+/, '');
}

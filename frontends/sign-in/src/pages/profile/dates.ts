/**
 * A day as a field has it written: as in ISO 8601, unless its format says how in years, months and days in digits.
 *
 * @param day such as 1815-12-10
 */
export function inForm(day: string, { format, customFormat }: { format?: string; customFormat?: string }): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const digits: Record<string, string> = { yyyy: year, yy: year.slice(-2), MM: month, M: String(Number(month)), dd: date, d: String(Number(date)) };
  const pattern = (format === 'custom' ? customFormat : format) ?? '';
  const written = (pattern.match(/(\p{L})\1*|\P{L}+/gu) ?? []).map((piece) => digits[piece.replace(/^[YD]+$/, (one) => one.toLowerCase())] ?? separator(piece));
  return written.length === 0 || written.includes(undefined) ? day : written.join('');
}

const separator = (piece: string): string | undefined => (/^[ ./,-]+$/.test(piece) ? piece : undefined);

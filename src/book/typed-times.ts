/** Times of day as people type them. */

/** @returns "9:30", "9.30 am" and "21h30" as the plan has times, `09:30`; undefined where the text is no time of day */
export function timeOf(text: string): string | undefined {
  const [, digits = '', minutes, half] =
    /^\s*(\d{1,2})(?:[:.h]([0-5]\d))?\s*(?:([ap])\.?m?\.?)?\s*$/i.exec(text) ?? [];
  if (minutes === undefined && half === undefined) return undefined;
  const hours = half ? (Number(digits) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(digits);
  return hours > 24 ? undefined : `${String(hours).padStart(2, '0')}:${minutes ?? '00'}`;
}

/** @returns the times of a text such as "9.00 bis 18.00 Uhr" or "10–12", in their order */
export const timesIn = (text: string): string[] =>
  (text.match(/\d+(?:[:.h]\d+)?(?:\s*[ap]\.?m\b)?/gi) ?? []).flatMap(
    (typed) => timeOf(typed) ?? timeOf(`${typed}:00`) ?? [],
  );

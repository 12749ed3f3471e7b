/** The user's own day, `2026-08-04`. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Of several days in order: today or the next one, else the last. */
export const dayToShow = (days: readonly string[], now = today()): string | undefined =>
  days.find((day) => day >= now) ?? days[days.length - 1];

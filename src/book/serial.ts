/** Days and times as spreadsheets keep them: days since 30 December 1899, times as part of a day. */

const DAY = 86_400_000;
/** Excel's count is off before 1 March 1900, and no peering forum is that old. */
const EPOCH = Date.UTC(1899, 11, 30);

/** @returns undefined where the text is no day of the calendar, such as 2026-02-30: it then stays text */
export function daySerial(day: string): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date));
  const isReal = !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
  return isReal && Number(year) > 1900 ? (at - EPOCH) / DAY : undefined;
}

/** @returns undefined where the text is no time of day */
export function timeSerial(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) / 1440;
}

/** @returns undefined where the number is no day that a sheet shows */
export function serialDay(serial: number): string | undefined {
  const at = new Date(EPOCH + Math.floor(serial) * DAY);
  return serial >= 61 && at.getUTCFullYear() < 10_000 ? at.toISOString().slice(0, 10) : undefined;
}

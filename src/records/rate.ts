/** Rates of traffic, kept in Mbit/s and read or said as people do. */

/** 20 Tbit/s: as a month's 95th percentile with a single network it is beyond what even the largest are said to exchange. */
export const BEYOND_BELIEF = 20_000_000;

const UNITS = { k: 0.001, m: 1, g: 1000, t: 1_000_000 } as const;

/**
 * Reads "500 Mbps", "0.5 Gbit/s", "100mb", "10GE", "2,5 Gbps", "1,000 Mbps". Bits are meant even where bytes are written:
 * policies ask for "2 GB" of traffic and mean 2 Gbps.
 * @returns Mbit/s, or undefined where the text is not one rate
 */
export function parseRate(text: string): number | undefined {
  const match =
    /^\s*(\d+(?:[.,]\d+)*)\s*(k|m|g|t)(?:ig|eg)?(?:i?bits?|b|o|e|ige)?(?:ps|\/s(?:ec)?| per second)?\s*$/i.exec(
      text,
    );
  if (!match?.[1] || !match[2]) return undefined;
  const amount = parseAmount(match[1]);
  return amount * UNITS[match[2].toLowerCase() as keyof typeof UNITS];
}

/** "1,000" and "1.000" are a thousand, "2,5" and "2.5" two and a half: three digits after a lone mark are thousands only after a comma. */
function parseAmount(text: string): number {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replace(/,/g, ''));
  return Number(text.replace(',', '.'));
}

/** @returns "1.3 Gbps", "400 Gbps", "0 Mbps": at most three figures that matter */
export function formatRate(mbps: number): string {
  const [unit, size] =
    mbps >= 1_000_000
      ? (['Tbps', 1_000_000] as const)
      : mbps >= 1000
        ? (['Gbps', 1000] as const)
        : mbps >= 1 || mbps === 0
          ? (['Mbps', 1] as const)
          : (['kbps', 0.001] as const);
  return `${Number((mbps / size).toPrecision(3))} ${unit}`;
}

/** PeeringDB's `info_traffic`, in rising order, with the lower bound of each band in Mbit/s. */
export const TRAFFIC_BANDS: Readonly<Record<string, number>> = {
  '0-20Mbps': 0,
  '20-100Mbps': 20,
  '100-1000Mbps': 100,
  '1-5Gbps': 1_000,
  '5-10Gbps': 5_000,
  '10-20Gbps': 10_000,
  '20-50Gbps': 20_000,
  '50-100Gbps': 50_000,
  '100-200Gbps': 100_000,
  '200-300Gbps': 200_000,
  '300-500Gbps': 300_000,
  '500-1000Gbps': 500_000,
  '1-5Tbps': 1_000_000,
  '5-10Tbps': 5_000_000,
  '10-20Tbps': 10_000_000,
  '20-50Tbps': 20_000_000,
  '50-100Tbps': 50_000_000,
  '100+Tbps': 100_000_000,
};

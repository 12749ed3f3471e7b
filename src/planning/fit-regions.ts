/** Whether a country lies in the region that a policy names. Places of which that cannot be told are neither in nor out. */
import { folded } from '../records/text.ts';

/** Countries where networks meet, by code and by PeeringDB's name, in parts of the world that no region cuts through. */
const PARTS = {
  europe:
    'AT Austria|BE Belgium|BG Bulgaria|HR Croatia|CZ Czech Republic|CZ Czechia|DK Denmark|EE Estonia|FI Finland|FR France|DE Germany|GR Greece|HU Hungary|IS Iceland|IE Ireland|IT Italy|LV Latvia|LT Lithuania|LU Luxembourg|MT Malta|MD Moldova|NL Netherlands|NO Norway|PL Poland|PT Portugal|RO Romania|RS Serbia|SK Slovakia|SI Slovenia|ES Spain|SE Sweden|CH Switzerland|UA Ukraine|GB United Kingdom|UK United Kingdom|AL Albania|BA Bosnia and Herzegovina|MK North Macedonia|ME Montenegro',
  northernAmerica: 'US United States|US United States of America|US USA|CA Canada',
  centralAmerica:
    'MX Mexico|CR Costa Rica|PA Panama|GT Guatemala|HN Honduras|DO Dominican Republic|PR Puerto Rico',
  southAmerica:
    'BR Brazil|AR Argentina|CL Chile|CO Colombia|PE Peru|EC Ecuador|UY Uruguay|PY Paraguay|BO Bolivia|VE Venezuela',
  asia: 'JP Japan|CN China|HK Hong Kong|SG Singapore|KR South Korea|TW Taiwan|IN India|ID Indonesia|MY Malaysia|TH Thailand|VN Vietnam|PH Philippines|BD Bangladesh|NP Nepal|LK Sri Lanka|KH Cambodia|MM Myanmar|PK Pakistan',
  oceania: 'AU Australia|NZ New Zealand|FJ Fiji|NC New Caledonia|GU Guam',
  africa:
    'ZA South Africa|KE Kenya|NG Nigeria|GH Ghana|TZ Tanzania|UG Uganda|RW Rwanda|AO Angola|MA Morocco|TN Tunisia|SN Senegal|ZM Zambia|ZW Zimbabwe|MZ Mozambique|MU Mauritius',
  middleEast:
    'AE United Arab Emirates|SA Saudi Arabia|QA Qatar|BH Bahrain|KW Kuwait|OM Oman|JO Jordan|IQ Iraq|LB Lebanon',
} as const;
type Part = keyof typeof PARTS;

/** What policies call a region → the parts that lie in it for sure, and those that some count and others do not. */
const REGIONS: ReadonlyMap<string, { in: readonly Part[]; perhaps?: readonly Part[] }> = new Map(
  Object.entries({
    europe: { in: ['europe'] },
    eu: { in: [], perhaps: ['europe'] },
    emea: { in: ['europe', 'middleEast', 'africa'] },
    'north america': { in: ['northernAmerica'], perhaps: ['centralAmerica'] },
    na: { in: ['northernAmerica'], perhaps: ['centralAmerica'] },
    'south america': { in: ['southAmerica'] },
    'central america': { in: ['centralAmerica'] },
    'latin america': { in: ['southAmerica', 'centralAmerica'] },
    latam: { in: ['southAmerica', 'centralAmerica'] },
    americas: { in: ['northernAmerica', 'centralAmerica', 'southAmerica'] },
    asia: { in: ['asia'], perhaps: ['middleEast'] },
    'asia pacific': { in: ['asia', 'oceania'] },
    apac: { in: ['asia', 'oceania'] },
    oceania: { in: ['oceania'] },
    africa: { in: ['africa'] },
    'middle east': { in: ['middleEast'] },
  } as Record<string, { in: Part[]; perhaps?: Part[] }>),
);

/** ISO code for each country's code and name, folded. */
const CODES = new Map<string, string>();
const PART_OF = new Map<string, Part>();
for (const part of Object.keys(PARTS) as Part[]) {
  for (const country of PARTS[part].split('|')) {
    const written = country.slice(0, 2);
    const code = written === 'UK' ? 'GB' : written;
    CODES.set(folded(written), code);
    CODES.set(folded(country.slice(3)), code);
    PART_OF.set(code, part);
  }
}

/** Two spellings of a country are one: `DE` and `Germany`. A country that we do not know stands for itself. */
export const countryOf = (written: string): string => CODES.get(folded(written)) ?? folded(written);

/**
 * @param country ISO 3166 code or English name
 * @param region as the policy names it: "Europe", "north america, asia pacific", "Germany"
 * @returns undefined where it cannot be told
 */
export function liesIn(country: string | undefined, region: string): boolean | undefined {
  if (country === undefined) return undefined;
  const code = countryOf(country);
  const answers = region.split(/,|;|\/|&|\band\b/).map((name) => liesInOne(code, folded(name)));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function liesInOne(code: string, name: string): boolean | undefined {
  const land = CODES.get(name);
  if (land) return land === code;
  const region = REGIONS.get(name);
  const part = PART_OF.get(code);
  if (!region || !part) return undefined;
  return region.in.includes(part) || (region.perhaps?.includes(part) ? undefined : false);
}

/** Which column holds what: by the words of its header in many languages, else by the shape of what is in it. */
import { folded } from '../../records/text.ts';
import {
  looksLikeAsns,
  looksLikeEmail,
  looksLikeOrganization,
  looksLikePerson,
  looksLikeTitle,
} from './shapes.ts';
import { anyOf, MEMBERS, PEOPLE, PEOPLE_UNSPACED } from './words.ts';

export type Field = 'name' | 'first' | 'last' | 'organization' | 'asn' | 'title' | 'country' | 'email';
/** `technical` columns belong to lists of networks, `foreign` ones to tables that list no people; `aside` is nothing of ours. */
export type Heading = Field | 'technical' | 'foreign' | 'aside';

/** In this order: "company name" is the company, "contact e-mail" the e-mail. */
const HEADER_WORDS: readonly (readonly [Heading, RegExp])[] = [
  ['email', anyOf('e ?mail|mail\\b|courriel|correo', 'メール|邮箱|이메일')],
  [
    'technical',
    anyOf(
      'as ?sets?\\b|(?:as )?macro|irr\\b|ip(?:v[46]|\\b)|speed|geschw|ports?\\b|capacity|bandw|rs\\b|rs ?\\p{L}?\\d|route serv|policy|politi|joined|(?:member |connected |customer )?since|mac\\b|vlan|switch|location|pops?\\b|peeringdb|max pref|rpki|manrs',
    ),
  ],
  [
    'foreign',
    anyOf(
      'time\\b|zeit|uhrzeit|heure|hora\\b|orario|tijd|godzina|start|end\\b|from\\b|until|duration|dauer|room|raum|sala\\b|salle|zaal|pri[cx]|preis|preci?o|prezzo|prijs|cena|fees?\\b|amount|cost|betrag|talk|vortrag\\b|session|topic|thema\\b|theme|abstract|slides|folien|presentation|track|subject|dish|item|quantity|qty|descri|beschr|values?\\b|wert\\b|require|agenda',
      '時間|時刻|価格|料金|タイトル|议题',
    ),
  ],
  [
    'asn',
    anyOf(
      'asn|as(?! ?name)(?: ?(?:num|nr|no|n))?\\b|autonomous|numero (?:de )?(?:as|sa)\\b|numer as',
      'as番号',
    ),
  ],
  ['country', anyOf('countr|land\\b|pays\\b|pais\\b|paese|kraj|economy|nation', '国|地域|국가')],
  [
    'first',
    anyOf('(?:first|given|fore) ?name|vorname|prenom|voornaam|imie(?! i)|fornav|fornam|etunimi|jmeno'),
  ],
  [
    'last',
    anyOf(
      '(?:last|family|sur) ?name|nachname|familienname|apellido|cognome|achternaam|sobrenome|apelido|nazwisko|efternav|efternam|sukunimi|prijmeni',
    ),
  ],
  [
    'title',
    anyOf(
      'job|tite?l|position|role|fun[ck]tion|fonction|poste\\b|cargo|puesto|ruolo|qualifica|functie|stanowisko|beruf|designation',
      '役職|職種|职位|직책',
    ),
  ],
  [
    'organization',
    anyOf(
      'compan|org\\b|organi|affil|employ|instit|univ|firm|unternehm|arbeitgeb|societ|entrepr|empres|entidad|aziend|ente\\b|bedrijf|isp\\b|network|netz|reseau|as ?name|operator|carrier|yritys|foretag|virksom|spolecn|represent|customer|kunde',
      '会社|所属|組織|社名|公司|单位|회사|소속|организация|компания',
    ),
  ],
  [
    'name',
    anyOf(
      `(?:full |display )?names?\\b|nom\\b|nombre|nome\\b|naam|imie|navn|namn|nimi|nev\\b|person|people|contact|who\\b|peers?\\b|${PEOPLE}|${MEMBERS}`,
      `氏名|名前|姓名|이름|성명|имя|фио|${PEOPLE_UNSPACED}`,
    ),
  ],
];

/** @returns undefined where the words say nothing, or are too many to be a header */
export function headingOf(cell: string): Heading | undefined {
  const words = folded(cell);
  if (!words || words.length > 45) return /^#$/.test(cell.trim()) ? 'aside' : undefined;
  return HEADER_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The columns of a list, by index. */
export type Columns = Partial<Record<Field, number>>;

/**
 * @param headings what the header says of each column; undefined where it is silent
 * @param named false where the list names organisations and not people (exchange members)
 */
export function columnsByHeader(
  headings: readonly (Heading | undefined)[],
  rows: readonly (readonly string[])[],
): Columns {
  const columns: Columns = {};
  headings.forEach((heading, index) => {
    if (!heading || heading === 'technical' || heading === 'foreign' || heading === 'aside') return;
    const before = columns[heading];
    // "Attending: yes" beside "Name": of two such columns the one with names in it.
    if (
      before === undefined ||
      (heading === 'name' && share(rows, index, looksLikePerson) > share(rows, before, looksLikePerson))
    )
      columns[heading] = index;
  });
  // In many languages the word for a family name is the word for a name.
  if (columns.name !== undefined && columns.first !== undefined && columns.last === undefined) {
    columns.last = columns.name;
    delete columns.name;
  } else if (columns.name !== undefined && columns.last !== undefined && columns.first === undefined) {
    columns.first = columns.name;
    delete columns.name;
  }
  const named = columns.name !== undefined || columns.first !== undefined || columns.last !== undefined;
  if (!named && columns.organization !== undefined) {
    const unsaid = headings.findIndex(
      (heading, index) => heading === undefined && share(rows, index, looksLikePerson) >= 0.6,
    );
    if (unsaid >= 0) columns.name = unsaid;
  }
  return columns;
}

/** For lists without a header: each field takes the column that looks most like it, the plainest shapes first. */
export function columnsByShape(
  rows: readonly (readonly string[])[],
  isCountry: (text: string) => boolean,
): Columns {
  const width = Math.min(20, Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length)));
  const free = new Set(
    Array.from({ length: width }, (_, index) => index).filter((index) => !counts(rows, index)),
  );
  const columns: Columns = {};
  const take = (field: Field, looks: (text: string) => boolean, least: number) => {
    let best = least;
    for (const index of free) {
      const fits = share(rows, index, looks);
      if (fits >= best && (columns[field] === undefined || fits > best)) {
        columns[field] = index;
        best = fits;
      }
    }
    if (columns[field] !== undefined) free.delete(columns[field]);
  };
  take('email', looksLikeEmail, 0.5);
  take('asn', looksLikeAsns, 0.5);
  // Further numbers are nobody's name.
  for (const index of free) if (share(rows, index, looksLikeAsns) >= 0.5) free.delete(index);
  take('name', looksLikePerson, 0.5);
  take('country', isCountry, 0.6);
  take('title', looksLikeTitle, 0.5);
  take('organization', looksLikeOrganization, 0.01);
  if (columns.organization === undefined) take('organization', (text) => /\p{L}{2}/u.test(text), 0.3);
  return columns;
}

const SAMPLE = 80;

/** Of the cells that are filled, how many look like it: 0 to 1. */
export function share(
  rows: readonly (readonly string[])[],
  index: number,
  looks: (text: string) => boolean,
): number {
  let filled = 0;
  let like = 0;
  for (const row of rows.slice(0, SAMPLE)) {
    const cell = (row[index] ?? '').replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(cell)) continue;
    filled++;
    if (looks(cell)) like++;
  }
  return filled ? like / filled : 0;
}

/** A running number, not a network's. */
function counts(rows: readonly (readonly string[])[], index: number): boolean {
  const numbers = rows.slice(0, SAMPLE).map((row) => Number.parseInt(row[index] ?? '', 10));
  return (
    (numbers[0] ?? 0) < 10_000 &&
    numbers.length > 2 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

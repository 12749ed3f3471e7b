/**
 * A mail to a target, drafted from the team's own text in Settings: what such a request should tell (who we are, where we could
 * meet, what goes between us, our AS-SET, the exceptions we ask for), and nothing that the book does not know.
 */
import { formatAsn } from '../../records/asn.ts';
import { encoded } from '../../records/text.ts';
import type { Book } from '../book.ts';
import { MAIL_BODY, MAIL_SUBJECT } from '../template/mail-text.ts';
import { type Brief, trafficWords } from './brief.ts';

export interface Mail {
  /** Empty where no address is known. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

export function mailTo(brief: Brief, { rows, settings }: Book): Mail {
  const target = rows.targets.find(({ cells }) => cells.asn === brief.asn)?.cells;
  const ourAsn = typeof settings.ourAsn === 'number' ? settings.ourAsn : undefined;
  const values: Readonly<Record<string, string | undefined>> = {
    person: target?.speakTo,
    network: brief.network,
    asn: formatAsn(brief.asn),
    'our name': text(settings.ourName),
    'our asn': ourAsn === undefined ? undefined : formatAsn(ourAsn),
    'our as-set': text(settings.ourAsSet),
    'our peeringdb': ourAsn === undefined ? undefined : `https://www.peeringdb.com/asn/${ourAsn}`,
    places: brief.placesNow.join(', '),
    'places soon': brief.placesSoon.join(', '),
    traffic: trafficWords(brief.traffic),
    exceptions: brief.clauses
      .filter(({ isUnmet, exception }) => isUnmet && exception !== 'not needed')
      .map(({ clause }) => clause)
      .join(', '),
    'next step': target?.nextStep,
    me: target?.owner,
  };
  return {
    to: addressOf(brief.asn, rows),
    subject: filled(text(settings.mailSubject) ?? MAIL_SUBJECT, values),
    body: filled(text(settings.mailBody) ?? MAIL_BODY, values),
  };
}

/** Line ends as RFC 6068 wants them. */
export const mailtoLink = ({ to, subject, body }: Mail): string =>
  `mailto:${encoded(to).replace(/%40/g, '@')}?subject=${encoded(subject)}&body=${encoded(body.replace(/\n/g, '\r\n'))}`;

/** A line whose gaps all stay empty is left out; a name that is no gap stays as somebody wrote it. */
export function filled(template: string, values: Readonly<Record<string, string | undefined>>): string {
  return template
    .split('\n')
    .flatMap((line) => {
      const gaps = (line.match(GAP) ?? []).map(nameOf).filter((name) => name in values);
      if (gaps.length > 0 && gaps.every((name) => !values[name])) return [];
      return [
        line.replace(GAP, (gap) => (nameOf(gap) in values ? (values[nameOf(gap)] ?? '') : gap)).trimEnd(),
      ];
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ ,/g, ',');
}

const GAP = /\{[\w -]+\}/g;
const nameOf = (gap: string): string => gap.slice(1, -1).trim().toLowerCase();

const text = (setting: string | number | undefined): string | undefined =>
  String(setting ?? '').trim() || undefined;

/** PeeringDB's own order for peering requests. */
const ROLES = ['Policy', 'Technical', 'NOC'];

function addressOf(asn: number, { contacts }: Book['rows']): string {
  const theirs = contacts.filter(({ cells }) => cells.asn === asn && cells.email);
  for (const role of ROLES) {
    const found = theirs.find(({ cells }) => cells.role === role)?.cells.email;
    if (found) return found;
  }
  return '';
}

/** What somebody does, from their job title. The first row that fits decides, so "Sales Engineer, Peering" sells. */
import type { Role } from '../../records/people.ts';
import { folded } from '../../records/text.ts';
import { anyOf } from './words.ts';

const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  [
    'sales',
    anyOf(
      'sales|presales|account|business dev|commercial|marketing|vertrieb|vente|venta|venda|vendite|verkoop|sprzeda|handlow',
      '営業|销售|영업',
    ),
  ],
  [
    'ix-liaison',
    anyOf('liaison|(?:member|community|customer|ixp?|participant) (?:relation|outreach|manage)|outreach'),
  ],
  ['consultant', anyOf('consult|berat|advis|conseil|asesor|freelance', 'コンサル')],
  ['peering', anyOf('peering|interconn|pnis?\\b', 'ピアリング')],
  ['management', anyOf('vp\\b|vice pres|c[efio]o\\b|founder|owner')],
  [
    'engineer',
    anyOf(
      '\\p{L}*(?:engineer|ingenieur|techni[ck]|architect|architekt|admin)|ing[ea][ng]|inzyn|inżyn|noc\\b|tech\\b|tecnic|develop|operation|netops|sre\\b|devops|network|netz',
      'エンジニア|技術|工程师|엔지니어',
    ),
  ],
  [
    'management',
    anyOf(
      'c[st]o\\b|chief|president|direc?t|dyrekt|head\\b|lead|manag|\\p{L}*leit|geschaftsf|vorstand|chair|gerent|jefe|kierown|responsab|partner',
      '代表|社長|部長|課長|取締役|经理|总监|대표',
    ),
  ],
];

/** @returns `other` for a title that says none of these, undefined where there is no title */
export function roleOf(title: string | undefined): Role | undefined {
  const words = folded(title ?? '');
  return words ? (ROLE_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other') : undefined;
}

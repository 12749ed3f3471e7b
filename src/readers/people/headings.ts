/** What the words above a list say about it. */
import { folded } from '../../records/text.ts';
import { anyOf, MEMBERS, MEMBERS_UNSPACED, PEOPLE, PEOPLE_UNSPACED } from './words.ts';

export type Subject = 'people' | 'members' | 'absent';

/** The first row that fits decides. "Become a member" is about a list, and is none. */
const ANNOUNCEMENTS: readonly (readonly [Subject | undefined, RegExp])[] = [
  [
    'absent',
    anyOf(
      'apolog|absent|regrets|excus|entschuldigt|abwesen|nicht anwesend|abgesagt|ausente|disculp|assenti|afwezig|nieobecn|not attending|declined|cancel|unable to',
      '欠席|缺席',
    ),
  ],
  [
    undefined,
    anyOf(
      'how\\b|ixps?\\b|facilit|location|who (?:should|can|may)|contact|why\\b|become|join|call for|(?:register|sign up)\\b|fees?\\b|for (?:speaker|member|attend|particip)|apply|terms|info|benefit|archive|past\\b|previous|agenda|program(?:me)?\\b(?! comm)|schedule',
    ),
  ],
  [
    'people',
    anyOf(
      `${PEOPLE}|present\\b(?! (?:on|at|in)\\b)|roster|who (?:is|s) (?:coming|going)|(?:sub|programm?)?(?:committee|komitee)|comite|comitato|komitet|board\\b|vorstand|organi[sz](?:er|ing|ator)|organisationsteam|(?:co )?chair|staff\\b|team\\b|mitarbeiter|(?:following )?companies (?:have|attend)`,
      `${PEOPLE_UNSPACED}|委員`,
    ),
  ],
  [
    'members',
    anyOf(
      `${MEMBERS}|peers? list|(?:connected|member) (?:network|peers|part|asn|organi|isp)|connected to`,
      `${MEMBERS_UNSPACED}|接続(?:組織|事業者|ネットワーク)`,
    ),
  ],
];
const LONGEST = 90;

/** Whom one heading announces. */
export function subjectOf(heading: string): Subject | undefined {
  const words = heading.length > LONGEST ? '' : folded(heading);
  return words ? ANNOUNCEMENTS.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
}

/** @returns whom the nearest heading that tells announces, and whether it stands right above the list */
export function subjectUnder(headings: readonly string[]): { subject: Subject; direct: boolean } | undefined {
  for (let at = headings.length - 1; at >= 0; at--) {
    const subject = subjectOf(headings[at] ?? '');
    if (subject) return { subject, direct: at === headings.length - 1 };
  }
  return undefined;
}

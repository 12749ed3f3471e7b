/** Words in many languages as patterns over folded text (`records/text.ts`). */

/**
 * @param stems beginnings of words, separated by `|`; `\b` after one makes it the whole word
 * @param unspaced words of scripts that write without gaps, found anywhere
 */
export const anyOf = (stems: string, unspaced?: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems})${unspaced ? `|${unspaced}` : ''}`, 'u');

/** Those who come to a forum or run it; over a list, or over a column of names. */
export const PEOPLE =
  'attend|particip|partecip|teilnehm|delegate|registrants|registered|guest|asistent|deelnem|aanwezig|anwesend|angemeldet|uczest|inscrits|deltag|speaker|panel|moderator|presenter|referent|sprecher|sprekers|vortragende|orateur|oradores|intervenant|ponente|palestrant|relator|prelegen';
export const PEOPLE_UNSPACED = '参加者|出席|登壇|講演者|участник|докладчик|参与者|嘉宾|참가자';

/** Those who are connected to an exchange. */
export const MEMBERS =
  'members?\\b|membership|mitglied|membre|miembro|membro|membri|soci\\b|leden|lid\\b|czlonk|członk|medlem|customers?\\b|kunden';
export const MEMBERS_UNSPACED = '会員|メンバー|성원|成员';

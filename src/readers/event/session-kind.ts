/** What kind of session a title tells of. The first row that matches wins, so the narrower words stand first. */
import type { SessionKind } from '../../records/event.ts';

const WORDS: readonly (readonly [SessionKind, string])[] = [
  ['personals', 'peering personals|personals|peering introductions?|speed (?:networking|peering)'],
  [
    'social',
    '(?<!(?:innovaci[oó]n|inova[cç][aã]o|impact[eo]?|responsabilidade?|econom[ií]a|inclusi[oó]n|innovation) )socials?(?! (?:media|impact|networks?|science|innovation))|pre-?social|reception|cocktails?|gala|beer ?(?:and|&|n)? ?gear|beer|drinks?|party|apéro|apero|empfang|get[- ]together|abendveranstaltung|social event|dinner|banquet|cena|cóctel|coquetel|soirée|barbecue|bbq',
  ],
  [
    'registration',
    'registration|registrierung|anmeldung|check-?in|inscripci(?:[oó]n|ones)|registro|acreditaci[oó]n|credenciamento|rejestracja|registrace|registrazione|enregistrement|accueil|einlass|doors open|location open|badge',
  ],
  [
    'meal',
    'lunch(?:eon|es)?|breakfast|brunch|mittagessen|mittagspause|frühstück|abendessen|almuerzo|comida|almo[cç]o|desayuno|déjeuner|petit[- ]déjeuner|pranzo|colazione|oběd|obiad|przerwa obiadowa|repas|öğle yemeği|午餐|昼食',
  ],
  [
    'break',
    'breaks?|refreshments?|pause|kaffeepause|coffee|tea|kaffee|caf[eé]|coffee[- ]break|intermission|recess|receso|refrigerio|descanso|intervalo|merienda|pauze|přestávka|przerwa|休憩',
  ],
  ['keynote', 'keynotes?|eröffnungsvortrag|conferencia magistral'],
  [
    'panel',
    'panels?|panel discussion|round ?table|podium|podiumsdiskussion|mesa redonda|table ronde|debate|fireside',
  ],
  ['bof', 'bofs?|birds[- ]of[- ]a[- ]feather'],
  [
    'tutorial',
    'tutorials?|workshops?|hands[- ]on|training|schulung|taller|oficina|tutoriel|hackathon|boot ?camp',
  ],
  [
    'meeting',
    'bilaterals?|bilateral (?:peering|meetings?)|meet(?:ing)?[- ]me sessions?|general meeting|agm|mitgliederversammlung|members?(?:hip)? meeting|general assembly|asamblea|assembl[eé]ia|assemblée|business meeting|board meeting|working group|committee',
  ],
  [
    'other',
    'opening|welcome|closing|closes?|closure|conclusion|conclu(?:ding|ded)|wrap[- ]?up|end|ende|abschluss|begrüßung|eröffnung|verabschiedung|zakończenie|otwarcie|zahájení|závěr|apertura|chiusura|clausura|apertura|abertura|encerramento|bienvenida|clôture|ouverture|group photo|setup|transfer',
  ],
];
/** Scripts that write without gaps. */
const UNSPACED: readonly (readonly [SessionKind, RegExp])[] = [
  ['social', /晚宴|懇親会|歡迎會|欢迎会|환영회/],
  ['registration', /報到|报到|签到|簽到|受付|등록/],
  ['meal', /午餐|早餐|晚餐|昼食|夕食|朝食|점심/],
  ['break', /休息|休憩|茶歇|휴식/],
  ['keynote', /專題演講|主题演讲|主題演講|基調講演|기조/],
  ['other', /開幕|开幕|閉幕|闭幕|開会|閉会|개회|폐회/],
];
const RULES = WORDS.map(
  ([kind, words]) => [kind, new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'iu')] as const,
);

export function sessionKind(title: string): SessionKind {
  const head = title.slice(0, 160);
  // "Break-out", "Coffee lovers' guide to BGP": a long title is a talk about it.
  const long = head.split(/\s+/).length > 7;
  return (
    RULES.find(
      ([kind, rule]) => rule.test(head) && !(long && /^(?:break|meal|registration|other)$/.test(kind)),
    )?.[0] ??
    UNSPACED.find(([, words]) => words.test(head))?.[0] ??
    'talk'
  );
}

/** Words in a time cell that only say what kind of row it is: "Break (11:00–11:30)". */
export const isKindWord = (text: string): boolean =>
  /^(?:coffee |tea |lunch )?(?:breaks?|pause|session|talk|slot|vortrag|pausa|receso)\s*[:.-]?$/i.test(
    text.trim(),
  );

/** A whole line that names such a session: what votes for where titles stand. */
export const namesKind = (line: string): boolean => line.length <= 60 && sessionKind(line) !== 'talk';

/** Hours that the organiser sets aside for meetings of two, told by a session's title, in the languages of peering forums. */
import { folded } from '../records/text.ts';
import type { CellsOf } from './template/index.ts';

/** Folded, as are all below. These say it alone. */
const ALONE = [
  'bilats?|bilateral(s|es|en)?$|bilaterais$',
  '^(1 1|(1|one) ?(2|on|to) ?(1|one))$|(1|one) ?(2|on|to) ?(1|one)s|meet(ing)? me|peering meetings',
  'eins zu eins|einzel ?(gesprach|termin|treffen)\\w*|vier augen( gesprach\\w*)?',
  'tete a tete|uno a uno|um a um|een op een|en (till|til) en|jeden na (jednoho|jeden)|birebir',
  '個別(面談|ミーティング|会談)|1対1|一对一|一對一|один на один|віч на віч',
];
/** These where a meeting is named beside them, before or behind. */
const OF_TWO =
  '1 1|(1|one) ?(2|on|to|auf|op|na|a) ?(1|one)|bi ?lateral\\w*|individu(al|ais|el)\\w*|indywidualn\\w*|individualn\\w*|enskilda|dwustronn\\w*|dvoustrann\\w*|kahdenkeskis\\w*|ketoldal\\w*|ikili|двусторонн\\S*|двосторонн\\S*|scheduled|pre ?arranged';
const MEETINGS =
  'meetings|sessions?|slots?|talks|time|gesprache?n?|treffen|termine?|besprechungen|rendez vous|rencontres|reunions|entretiens|reuniones|encuentros|entrevistas|citas|reunioes|encontros|incontri|colloqui|riunioni|gesprekken|afspraken|ontmoetingen|schuzky|schuzek|jednani|setkani|stretnutia|rokovania|spotkania|spotkan|rozmowy|moten|moter|møter|møder|tapaamis\\w*|megbeszeles\\w*|targyalas\\w*|gorusme\\w*|встреч\\S*|переговор\\S*|зустріч\\S*';

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');
const [SAYS_IT, PAIR, MEETING] = [word(ALONE.join('|')), word(OF_TWO), word(MEETINGS)];

/** A session with speakers is a talk about such meetings, or about bilateral sessions of routers. */
export function isSetAside({ title = '', speakers }: CellsOf<'agenda'>): boolean {
  const said = folded(title);
  return !speakers && (SAYS_IT.test(said) || (PAIR.test(said) && MEETING.test(said)));
}

/** Who speaks, and for whom: "Ana Silva (Example Net)", "(Ana Silva, Example Net)", "Moderator: A; Panelists: B (X), C (Y)". */
import { oneLine } from '../../records/text.ts';

export interface Speaker {
  name: string;
  affiliation?: string;
}

const ROLE =
  /(?:^|(?<=[\s;,.)|]))(?:(?:(?:general|session|panel|track|workshop|programme?)\s+|co-?)chairs?|moderat(?:or|ed by|ion)s?|panell?ists?|speakers?|presenters?|presented by|instructors?|trainers?|chairs?|facilitators?|hosts?|resource persons?|sprecher(?:in)?|referent(?:in|en)?|ponentes?|panelistas?|moderador(?:a|es)?|palestrantes?|intervenants?|with|mit|by|von)\s*[:：]\s*/giu;
const ORGANISATION =
  /(?<![\p{L}])(?:gmbh|ag|inc|ltd|llc|limited|corp|co|plc|bv|b\.v|s\.?a|s\.?r\.?l|e\.?\s?v|university|universit\w+|universidad|institute|internet|net|networks?|labs?|telecom\w*|communications?|systems?|solutions?|cloud|exchange|association|foundation|society|group|board|ministry|cix|ix|ixp?|isp|nic|noc|ncc|academy|technolog\w+|hosting|data|digital|global|wireless|mobile|bank|college|department|director|ceo|cto|chairman|president|secretary|manager|engineer|head|vice|member)(?![\p{L}])/iu;
/** Words of talks, which hardly anybody is called. */
const TOPIC =
  /(?<![\p{L}])(?:peering|rout\w+|talks?|updates?|security|forum|sessions?|introductions?|agenda|notes|discussion|open|mic|policy|lightning|remote|transit|automation|interconnection|ipv\d|bgp|rpki|dns\w*|welcome|opening|closing|keynote|panel|lunch|coffee|break|tea|dinner|social|registration|workshop|tutorial|bof|reception|day|track|plenary|newcomers?|presentation|report|overview|status|the|of|for|in|with|hotel|room|location|ballroom|venue|foyer|part|i{1,3}|iv)(?![\p{L}])/iu;
const TITLES =
  /^(?:(?:dr|prof|mr|mrs|ms|ing|sk|md|hon|lt|col|engr?|dipl|hab|mgr|inż|dott|dra|sra?|frau|herr)\.?\s+)+/i;
const NOT_NAMES =
  /^(?:tb[acd]|to be (?:announced|confirmed)|\[.*\]|n\/?a|all|various|none|pdf|video|slides?|-|–|—|\?|unknown presenter)$/i;
/** As what somebody speaks, which is for nobody. */
const AS_WHAT =
  /^(?:keynote|invited|plenary|remote|online|virtual|moderator|(?:co-?)?chair)(?:\s(?:speaker|talk|lecture))?$/i;
/** More in one cell is a text. */
const AT_MOST = 40;

/** @returns whether the words could be a person's name: two to five, capitals, no word of companies */
export function looksLikeName(text: string): boolean {
  const bare = text.replace(TITLES, '').trim();
  const words = bare.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    bare.length <= 50 &&
    !ORGANISATION.test(bare) &&
    !TOPIC.test(bare) &&
    !/[\d:@/?!“”"]/.test(bare) &&
    words.every((word) =>
      /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}+|de|da|di|del|van|von|der|den|la|le|bin|ibn[a]?|al|e|y|dos|el|ter|zu)$/u.test(
        word,
      ),
    ) &&
    words.some((word) => /\p{Ll}|\p{Lo}/u.test(word))
  );
}

/** @param text one cell or line; lines within it are parted by line feeds */
export function parseSpeakers(text: string): Speaker[] {
  const found: Speaker[] = [];
  const lines = text
    .slice(0, 2_000)
    .replace(ROLE, '\n')
    .split(/\n|;|\s\|\s/);
  for (const line of lines) {
    const bare = oneLine(line).replace(/^[,&•·–-]\s*|\s*[,&]$/g, '');
    if (bare) found.push(...parseLine(bare));
  }
  for (const speaker of found) if (AS_WHAT.test(speaker.affiliation ?? '')) delete speaker.affiliation;
  for (const speaker of found) speaker.name = speaker.name.replace(/^(?:mr|mrs|ms)\.?\s/i, '');
  return found.filter(({ name }) => !NOT_NAMES.test(name) && /\p{L}{2}/u.test(name)).slice(0, AT_MOST);
}

function parseLine(line: string): Speaker[] {
  const wrapped = /^\((.*)\)$/.exec(line)?.[1];
  if (wrapped !== undefined && !/[()]/.test(wrapped)) {
    const [name = '', affiliation, ...more] = wrapped.split(/,\s*/);
    return affiliation && more.length === 0 && looksLikeName(name)
      ? [{ name, affiliation }]
      : parseLine(wrapped);
  }
  // "A (X), B (Y)" and "A (X) & B (Y)"
  const bracketed = [...line.matchAll(/([^()]{2,80})\(([^()]{1,160})\)/g)];
  // "Ana Silva, Example Registry for Numbers (ERN)"
  const [, name = '', home = ''] = /^([^,()]+),\s*([^,()]+\([^()]+\))$/.exec(line) ?? [];
  if (home && looksLikeName(name) && !looksLikeName(home.replace(/\(.*/, '')))
    return [{ name: oneLine(name), affiliation: oneLine(home) }];
  if (bracketed.length > 0) {
    const rest = line
      .slice((bracketed.at(-1)?.index ?? 0) + (bracketed.at(-1)?.[0].length ?? 0))
      .replace(/^[\s,&;]+/, '');
    return [
      ...bracketed.flatMap(([, who = '', where = '']) => {
        const all = people(who.replace(/^[\s,;&–-]+|^\s*(?:and|und|et|y|e)\s+|[\s,-]+$/g, ''));
        return all.map((name, i) =>
          i === all.length - 1 ? { name, affiliation: oneLine(where) } : { name },
        );
      }),
      ...(rest && looksLikeName(rest) ? [{ name: rest }] : []),
    ];
  }
  const sharp = /^(.{2,60}?)\s+(?:#|@|–|—|-|:)\s+(.{2,80})$/.exec(line);
  if (sharp?.[1] && sharp[2] && (looksLikeName(sharp[1]) || looksLikeName(sharp[2]))) {
    const [name, affiliation] = looksLikeName(sharp[1]) ? [sharp[1], sharp[2]] : [sharp[2], sharp[1]];
    return [{ name, affiliation }];
  }
  const parts = line.split(/,\s*/);
  if (parts.length > 1 && !parts.every((part) => part.split(/\s(?:&|and|und)\s/).every(looksLikeName))) {
    const all = people(parts[0] ?? '');
    const affiliation = parts.slice(1).join(', ');
    return all.map((name, i) => (i === all.length - 1 ? { name, affiliation } : { name }));
  }
  return parts.flatMap(people).map((name) => ({ name }));
}

/** "A & B", "A and B", "A / B" are two where both look like names. */
function people(text: string): string[] {
  const bare = oneLine(text);
  const parts = bare.split(/\s+(?:&|and|und|et|y|e|\/|\+)\s+/i);
  return parts.length > 1 && parts.filter(looksLikeName).length >= parts.length - 1
    ? parts
    : bare
      ? [bare]
      : [];
}

/**
 * Whether a line under a title tells who speaks: it names a role, stands in brackets with a comma, or is a name and an
 * organisation and nothing else.
 */
export function isSpeakerLine(line: string): boolean {
  if (line.length > 200) return false;
  ROLE.lastIndex = 0;
  const role = ROLE.exec(line);
  ROLE.lastIndex = 0;
  if (role && role.index < 3) return true;
  const wrapped = /^\(([^()]+)\)$/.exec(line)?.[1];
  if (wrapped) return looksLikeName(wrapped.split(',')[0] ?? '');
  if (/[.!?]$/.test(line) && !/(?:Inc|Ltd|Co|Corp|V|B)\.$/i.test(line)) return false;
  const first = line.split(/\s*(?:[,(;#]|\s[–—-]\s|\s[&/]\s|\sand\s)/)[0] ?? '';
  return looksLikeName(first) && (first.length < line.length ? line.split(/\s+/).length <= 24 : true);
}

/** Every table, list, row of cards and run of lines on a page, in one walk, each with the headings above it. */
import { oneLine } from '../../records/text.ts';
import { isBlock, linesOf, walk } from './dom.ts';
import { subjectOf, subjectUnder } from './headings.ts';
import type { Listing } from './listing.ts';
import { cardsIn, itemText, readDefinitions, readList } from './lists.ts';
import { looksLikePerson } from './shapes.ts';
import { readTable } from './tables.ts';
import { announcedIn, textListings } from './text.ts';

const HEADING = /^(?:H([1-6])|LEGEND|CAPTION|SUMMARY)$/;
/** What every page of a site repeats. */
const ASIDE = /^(?:NAV|FOOTER)$/;

const SENTENCE = /^(?:\S+\s+){6,}\S+[.!…]$/;

export function listingsOn(root: Element): Listing[] {
  const found: Listing[] = [];
  const path: { level: number; text: string }[] = [];
  let lines: string[] = [];
  let pending = '';
  let pre = 0;
  /** Inside something that has been read: only tables inside tables, and lists inside lists, are still to come. */
  let tables = 0;
  const readTables = new Set<Node>();
  let lists = 0;
  /** A heading that is a person's name opens their profile: its first lines say who they are. */
  let profiles: string[][] = [];
  let profilesUnder: string[] = [];
  /** The level of the heading that announces the profiles: one as high ends them. */
  let profilesLevel = 0;

  const headings = () => path.map(({ text }) => text);
  const endLine = () => {
    if (pre) lines.push(...pending.split(/\r?\n/));
    else if (pending.trim()) lines.push(...pending.split('\n').map(oneLine));
    pending = '';
  };
  const flush = () => {
    endLine();
    const name = path[path.length - 1]?.text ?? '';
    if (profiles.length && looksLikePerson(name))
      profiles[profiles.length - 1]?.push(
        ...lines.filter((line) => line && line.length <= 80 && !SENTENCE.test(line)).slice(0, 2),
      );
    else if (lines.some(Boolean)) found.push(...textListings(lines, headings()));
    lines = [];
  };
  const endProfiles = () => {
    if (profiles.length) found.push({ from: 'cards', headings: profilesUnder, rows: profiles });
    profiles = [];
  };
  const announce = (label: string): string[] => {
    const said = oneLine(label);
    return subjectOf(said) ? [...headings(), said] : headings();
  };
  const above = (): string[] => {
    endLine();
    const last = lines.filter(Boolean).pop() ?? '';
    const announced = announcedIn(last);
    // A line that brings its own list announces no other.
    return announced?.items.length
      ? headings()
      : announce(announced?.label ?? (last.endsWith('.') ? '' : last));
  };
  const add = (from: Listing['from'], part: Pick<Listing, 'header' | 'rows'>, under = above()) => {
    if (!lists && !tables) flush();
    if (part.rows.length) found.push({ from, headings: under, ...part });
  };

  const addHeading = (element: Element, level: number) => {
    const text = oneLine(linesOf(element).join(' '));
    if (!text) return;
    while ((path[path.length - 1]?.level ?? 0) >= level) path.pop();
    const outer = headings();
    const announcing = path.findLastIndex((heading) => subjectOf(heading.text));
    if (level <= profilesLevel || subjectOf(text)) endProfiles();
    if (looksLikePerson(text) && subjectUnder(outer)?.subject === 'people') {
      profiles.push([text]);
      profilesUnder = outer.slice(0, announcing + 1);
      profilesLevel = path[announcing]?.level ?? 0;
    }
    path.push({ level, text });
  };

  walk(
    root,
    (node, name) => {
      if (node.nodeType === 3) {
        if (!tables && !lists) pending += pre ? node.nodeValue : (node.nodeValue ?? '').replace(/\s+/g, ' ');
        return false;
      }
      const element = node as Element;
      if (name === 'TABLE') {
        const table = readTable(element);
        if (table) {
          const labels = table.header
            ? []
            : table.rows.filter((row) => row.length === 2 && subjectOf(row[0] ?? ''));
          const caption = element.querySelector('caption')?.textContent;
          if (labels.length)
            for (const [label = '', said = ''] of labels)
              found.push(...textListings(said.split('\n'), [...headings(), label]));
          else add('table', table, caption ? announce(caption) : above());
          tables++;
          readTables.add(node);
        }
        return true;
      }
      if (tables) return true;
      if (name === 'UL' || name === 'OL') {
        const parent = node.parentNode as Element | null;
        add('list', readList(element), lists && parent ? announce(itemText(parent)) : above());
        lists++;
        return true;
      }
      if (name === 'DL') {
        const { plain, announced } = readDefinitions(element);
        add('list', plain);
        for (const { label, lines: said } of announced)
          found.push(...textListings(said, [...headings(), label]));
        return false;
      }
      if (lists) return true;
      if (ASIDE.test(name) || element.getAttribute('role') === 'navigation') return false;
      const heading = HEADING.exec(name);
      if (heading) {
        flush();
        addHeading(element, Number(heading[1] ?? 7));
        return false;
      }
      if (name === 'BR') pending += '\n';
      if (isBlock(name) && name !== 'BR') {
        const cards = cardsIn(element);
        if (cards && subjectUnder(above())) {
          add('cards', cards);
          return false;
        }
        endLine();
      }
      if (name === 'PRE') {
        flush();
        pre++;
      }
      return true;
    },
    (name, node) => {
      if (readTables.delete(node)) tables--;
      else if (tables) return;
      else if (name === 'UL' || name === 'OL') lists--;
      else if (lists) return;
      else if (isBlock(name) && name !== 'BR') endLine();
      if (name === 'PRE') {
        flush();
        pre--;
      }
    },
  );
  flush();
  endProfiles();
  return found;
}

/**
 * The marks by which PeeringDB's own scripts edit, sort, filter and export its pages. They are the same in both page designs
 * and in every language; labels and layout classes are not. A value that an edit widget covers is not read: what stands in
 * the widget may never be saved.
 */
import { oneLine } from '../../records/text.ts';
import type { Row } from './fields.ts';
import { id } from './values.ts';

/** What a page is about, as `#view` tells: a network, an exchange, a facility, an organisation, a carrier or a campus. */
export const tagOf = (document: Document): string =>
  document.getElementById('view')?.getAttribute('data-ref-tag') ?? '';

/** PeeringDB's number of what the page is about: in its address, which its head repeats, or in what its rows would send back. */
export const idOf = (document: Document, url: URL, tag: string): unknown =>
  (url.protocol.startsWith('http') ? idIn(url.pathname, tag) : undefined) ??
  idIn(document.querySelector('meta[property="og:url"]')?.getAttribute('content'), tag) ??
  payload(document.body, `${tag}_id`);

const idIn = (address: string | null | undefined, tag: string): number | undefined =>
  id(new RegExp(`/${tag}/(\\d+)/?(?:[?#]|$)`).exec(address ?? '')?.[1]);

/** The words of an element, or undefined where there is none or an edit widget covers it. */
const words = (element: Element | null): string | undefined =>
  !element || (element.firstElementChild && element.querySelector('input, select, textarea'))
    ? undefined
    : oneLine(element.textContent ?? '');

/**
 * The fields of the object itself, by PeeringDB's names.
 * @returns their values, and of those chosen from a list what the page shows, where that differs (a translation, say)
 */
export function fieldsOn(document: Document): {
  values: Record<string, unknown>;
  shown: Map<string, string>;
} {
  const values: Record<string, unknown> = {};
  const shown = new Map<string, string>();
  for (const field of document.querySelectorAll(
    '.view_title [data-edit-name], .view_fields [data-edit-name]',
  )) {
    const name = field.getAttribute('data-edit-name') ?? '';
    const written = words(field);
    const value = field.getAttribute('data-edit-value') ?? written;
    if (value === undefined || name in values) continue;
    values[name] = value;
    const same = !written || written.replace(/, /g, ',') === value;
    if (!same && field.hasAttribute('data-edit-data')) shown.set(name, written);
  }
  return { values, shown };
}

/** The rows of a list, each read. Campus pages have several lists of a kind and number them. */
export function rowsOf<T>(
  document: Document,
  list: string,
  read: (row: Element) => T,
  row = '.item',
): T[] | undefined {
  const lists = [...document.querySelectorAll(`[id^="${list}"]`)];
  return lists.length ? lists.flatMap((one) => [...one.querySelectorAll(row)].map(read)) : undefined;
}

/** A cell of a row: what its script edits or filters by, else its words. Numbers that are shown rounded are sorted by the exact one. */
export function cell(row: Element, hook: string, exact = 'data-edit-value'): string | undefined {
  const element = row.querySelector(hook);
  return element?.getAttribute(exact) ?? element?.getAttribute('data-filter-value') ?? words(element);
}

/**
 * What a row would send back to the API, though the page does not show it. Found by its name alone: asking for what holds it
 * as well makes Chromium search the whole page, a thousand times slower.
 */
export const payload = (row: Element, name: string): string | undefined =>
  words(row.querySelector(`[data-edit-name="${name}"]`));

/** The first object of a kind that an element links to; what waits for PeeringDB's review has no link. */
export function linked(element: Element, tag: string, selector = 'a[href]'): Row {
  for (const anchor of element.querySelectorAll(selector)) {
    const number = idIn(anchor.getAttribute('href'), tag);
    if (number) return { id: number, name: words(anchor) };
  }
  return {};
}

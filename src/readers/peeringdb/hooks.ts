/**
 * The marks by which PeeringDB's own scripts edit, sort, filter and export its pages. They are the same in both page designs
 * and in every language; labels and layout classes are not. A value that an edit widget covers is not read: what stands in
 * the widget may never be saved.
 */
import { oneLine } from '../../records/text.ts';
import type { Row } from './from-api.ts';
import { id } from './values.ts';

const TAGS = ['net', 'ix', 'fac', 'org', 'carrier', 'campus'] as const;
export type Tag = (typeof TAGS)[number];

/** What the page is about, or undefined where it is no page about one of PeeringDB's objects. */
export function tagOf(document: Document): Tag | undefined {
  const tag = document.getElementById('view')?.getAttribute('data-ref-tag');
  return TAGS.find((known) => known === tag);
}

/** PeeringDB's number of what the page is about: in its address, which its head repeats, or in what an editor would send. */
export function idOf(document: Document, url: URL, tag: Tag): number | undefined {
  const head = (selector: string, attribute: string) =>
    document.querySelector(selector)?.getAttribute(attribute);
  return (
    (url.protocol.startsWith('http') ? idIn(url.pathname, tag) : undefined) ??
    idIn(head('meta[property="og:url"]', 'content'), tag) ??
    idIn(head('link[rel="canonical"]', 'href'), tag) ??
    id(head('#view', 'data-edit-id')) ??
    id(words(document.querySelector(`#view .payload [data-edit-name="${tag}_id"]`)))
  );
}

const idIn = (address: string | null | undefined, tag: Tag): number | undefined =>
  id(new RegExp(`/${tag}/(\\d+)/?(?:[?#]|$)`).exec(address ?? '')?.[1]);

/** The words of an element, or undefined where there is none or an edit widget covers it. */
export const words = (element: Element | null): string | undefined =>
  !element || (element.firstElementChild && element.querySelector('input, select, textarea'))
    ? undefined
    : oneLine(element.textContent ?? '');

/**
 * The fields of the object itself, by PeeringDB's names.
 * @returns their values, and of those that are chosen from a list what the page shows, where that differs (a translation, say)
 */
export function fieldsOn(document: Document): {
  values: Record<string, unknown>;
  shown: Map<string, string>;
} {
  const values: Record<string, unknown> = {};
  const shown = new Map<string, string>();
  for (const field of document.querySelectorAll(
    '.view_title [data-edit-name], .view_fields [data-edit-name], #view > .payload > [data-edit-name]',
  )) {
    const name = field.getAttribute('data-edit-name') ?? '';
    const written = words(field);
    const value = field.getAttribute('data-edit-value') ?? written;
    if (value === undefined || name in values) continue;
    values[name] = value;
    if (written && written !== value && field.hasAttribute('data-edit-data')) shown.set(name, written);
  }
  return { values, shown };
}

/** The rows of a list. Campus pages have several lists of a kind and number them. */
export function rowsOf(document: Document, list: string, row = '.item'): Element[] | undefined {
  const lists = [...document.querySelectorAll(`[id^="${list}"]`)];
  return lists.length ? lists.flatMap((one) => [...one.querySelectorAll(row)]) : undefined;
}

/** A cell of a row: the first of the attributes that it has, else its words. */
export function cell(row: Element, hook: string, ...attributes: string[]): string | undefined {
  const element = row.querySelector(hook);
  for (const attribute of attributes) {
    const value = element?.getAttribute(attribute);
    if (value != null) return value;
  }
  return words(element);
}

/** What a row would send back to the API, though the page does not show it. */
export const payload = (row: Element, name: string): string | undefined =>
  words(row.querySelector(`.payload [data-edit-name="${name}"]`));

/** The first object of a kind that an element links to; what waits for PeeringDB's review has no link. */
export function linked(element: Element, tag: Tag, selector = 'a[href]'): Row {
  for (const anchor of element.querySelectorAll(selector)) {
    const number = idIn(anchor.getAttribute('href'), tag);
    if (number) return { id: number, name: words(anchor) };
  }
  return {};
}

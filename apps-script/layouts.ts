/**
 * Which column stands where, as an earlier run read it from the headers' notes. While a sheet's headers read the same, word for
 * word and in the same order, no column has moved, and the notes need not be asked for again: a call less for each sheet.
 */
import type { Table } from '../src/book/template/declare.ts';
import { textHash } from '../src/records/text.ts';

type Columns = (string | undefined)[];

const PROPERTY = 'layouts';
/** Of one property, after Google's quotas; characters may take more than a byte. */
const MOST_CHARACTERS = 4_000;

export class Layouts {
  constructor() {
    this.properties = PropertiesService.getDocumentProperties();
    this.saved = this.properties.getProperty(PROPERTY) ?? '{}';
    this.known = JSON.parse(this.saved);
  }

  private properties: GoogleAppsScript.Properties.Properties;
  private saved: string;
  /** By the table's key: a fingerprint of its headers, and the keys of its columns, '' for one of somebody's own. */
  private known: Record<string, [headers: string, keys: string]>;

  columns({ key }: Table, header: readonly string[]): Columns | undefined {
    const [headers, keys = ''] = this.known[key] ?? [];
    return headers === fingerprint(header) ? keys.split(' ').map((one) => one || undefined) : undefined;
  }

  learn({ key }: Table, header: readonly string[], columns: Columns): void {
    this.known[key] = [fingerprint(header), columns.map((one) => one ?? '').join(' ')];
  }

  save(): void {
    const text = JSON.stringify(this.known);
    if (text !== this.saved && text.length <= MOST_CHARACTERS) this.properties.setProperty(PROPERTY, text);
  }
}

const fingerprint = (header: readonly string[]): string => textHash(header.join('\n'));

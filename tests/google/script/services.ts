/** Services of Apps Script that are not the spreadsheet: windows of HTML, and the odds and ends of `Utilities`. */
import { crc32, deflateRawSync } from 'node:zlib';
import { type Host, strict } from './host.ts';

/** What `HtmlService` makes, and a window shows. */
export class HtmlOutput {
  readonly content: string;
  width = 0;
  height = 0;

  constructor(content: string) {
    if (typeof content !== 'string') throw new Error('The parameters do not match the method signature.');
    this.content = content;
  }

  setWidth(pixels: number): this {
    this.width = pixels;
    return this;
  }

  setHeight(pixels: number): this {
    this.height = pixels;
    return this;
  }
}

export const htmlService = (host: Host) =>
  strict('HtmlService', {
    createHtmlOutput: (content: string) => {
      host.spend('HtmlService.createHtmlOutput');
      return new HtmlOutput(content);
    },
  });

/** Bytes are signed here, as Java has them. */
type Bytes = readonly number[];

class Blob {
  readonly bytes: Buffer;
  readonly name: string;

  constructor(bytes: Buffer, name: string) {
    this.bytes = bytes;
    this.name = name;
  }

  getBytes = (): number[] => [...new Int8Array(this.bytes)];
  getName = (): string => this.name;
}

/** The engine in which the script runs has arrays of its own. */
const isArray = (data: unknown): data is Bytes => Object.prototype.toString.call(data) === '[object Array]';

function bufferOf(data: string | Bytes): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  if (!isArray(data)) throw new Error('The parameters do not match the method signature.');
  const strange = data.find((byte) => !Number.isInteger(byte) || byte < -128 || byte > 127);
  if (strange !== undefined) throw new Error(`Cannot convert ${strange} to a byte.`);
  return Buffer.from(Int8Array.from(data).buffer);
}

export const blobUtilities = (host: Host) => ({
  Charset: { UTF_8: 'UTF_8', US_ASCII: 'US_ASCII' },
  base64Encode: (data: string | Bytes, charset?: string) => {
    host.spend('Utilities.base64Encode');
    // Without a character set, what is no ASCII comes out as question marks.
    const plain = typeof data === 'string' && charset !== 'UTF_8' ? data.replace(/[^\0-\x7f]/g, '?') : data;
    return bufferOf(plain).toString('base64');
  },
  newBlob: (data: string | Bytes, _type?: string, name = '') => {
    host.spend('Utilities.newBlob');
    return strict('Blob', new Blob(bufferOf(data), name));
  },
  zip: (blobs: readonly Blob[], name = 'archive.zip') => {
    host.spend('Utilities.zip');
    const names = blobs.map((blob) => blob.getName());
    const twice = names.find((one, i) => names.indexOf(one) !== i);
    if (twice !== undefined) throw new Error(`duplicate entry: ${twice}`);
    return strict('Blob', new Blob(zipped(blobs), name));
  },
});

function zipped(blobs: readonly Blob[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { bytes, name } of blobs) {
    const data = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x800, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(path.length, 22);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), about, path, data);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), about, offset, path);
    at += 4 + about.length + path.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(blobs.length, 8);
  end.writeUInt16LE(blobs.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}

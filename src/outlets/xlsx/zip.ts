/** A ZIP archive (PKWARE APPNOTE 6.3, sections 4.3 and 4.4) of parts that are compressed side by side by the platform. */
import type { ZipPart } from './package.ts';

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (let at = 0; at < bytes.length; at++) sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~sum >>> 0;
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new CompressionStream('deflate-raw');
  const reading = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  await Promise.all([writer.write(bytes), writer.close()]);
  return new Uint8Array(await reading);
}

/** One day for all parts, the first that ZIP knows (1 January 1980), so that the same book gives the same bytes. */
const DATE = 0x21;
const DEFLATE = 8;
const UTF8_NAMES = 0x800;

/** @param compressed gives the bytes as DEFLATE, raw */
export async function zip(
  parts: readonly ZipPart[],
  compressed = deflated,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const entries = await Promise.all(
    parts.map(async ({ path, content }) => {
      const bytes = typeof content === 'string' ? encoder.encode(content) : content;
      const compressing = compressed(bytes);
      return { name: encoder.encode(path), size: bytes.length, sum: crc32(bytes), data: await compressing };
    }),
  );
  const length = entries.reduce((sum, { name, data }) => sum + 30 + 46 + 2 * name.length + data.length, 22);
  const archive = new Uint8Array(length);
  const view = new DataView(archive.buffer);
  let at = 0;
  const u16 = (...values: number[]) => {
    for (const value of values) {
      view.setUint16(at, value, true);
      at += 2;
    }
  };
  const u32 = (...values: number[]) => {
    for (const value of values) {
      view.setUint32(at, value, true);
      at += 4;
    }
  };
  const put = (bytes: Uint8Array) => {
    archive.set(bytes, at);
    at += bytes.length;
  };
  /** What the local header and the directory have in common. */
  const described = ({ name, size, sum, data }: (typeof entries)[number]) => {
    u16(20, UTF8_NAMES, DEFLATE, 0, DATE);
    u32(sum, data.length, size);
    u16(name.length, 0);
  };

  const offsets = entries.map((entry) => {
    const offset = at;
    u32(0x04034b50);
    described(entry);
    put(entry.name);
    put(entry.data);
    return offset;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    u32(0x02014b50);
    u16(20);
    described(entry);
    u16(0, 0, 0);
    u32(0, offsets[index] ?? 0);
    put(entry.name);
  });
  const end = at;
  u32(0x06054b50);
  u16(0, 0, entries.length, entries.length);
  u32(end - directory, directory);
  u16(0);
  return archive;
}

/**
 * Text as UTF-8, added up piece by piece. A large sheet is a million short pieces: as strings they would cost three times as long.
 * With the language alone, because the sheet's script, which has no `TextEncoder`, writes a workbook too.
 */
export class Bytes {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  add(text: string): this {
    // No character of UTF-16 takes more than three bytes.
    this.makeRoom(text.length * 3);
    const { bytes } = this;
    let at = this.length;
    for (let index = 0; index < text.length; index++) {
      let code = text.charCodeAt(index);
      if (code < 0x80) {
        bytes[at++] = code;
        continue;
      }
      if (code >= 0xd800 && code < 0xe000) {
        // Half a character is none: what cannot be read is marked.
        code = text.codePointAt(index) ?? 0;
        if (code > 0xffff) index++;
        else code = 0xfffd;
      }
      if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
      else {
        if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
        else {
          bytes[at++] = 0xf0 | (code >> 18);
          bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
        }
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      }
      bytes[at++] = 0x80 | (code & 0x3f);
    }
    this.length = at;
    return this;
  }

  /** What is UTF-8 already. */
  put(bytes: Uint8Array): this {
    this.makeRoom(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
    return this;
  }

  /** What has been added so far. */
  all(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  private makeRoom(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.all());
    this.bytes = larger;
  }
}

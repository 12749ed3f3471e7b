/** Text as UTF-8, added up piece by piece. A large sheet is a million short pieces: as strings they would cost three times as long. */
export class Bytes {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private readonly encoder = new TextEncoder();

  add(text: string): this {
    // No character of UTF-16 takes more than three bytes.
    this.makeRoom(text.length * 3);
    const { bytes } = this;
    let at = this.length;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > 0x7f) {
        at += this.encoder.encodeInto(text.slice(index), bytes.subarray(at)).written;
        break;
      }
      bytes[at++] = code;
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

/** The version that a deployed script carries in its first line. */

/** @returns "0.3.0", or undefined where the file does not say */
export const versionIn = (code: string): string | undefined =>
  /^\/\* Meet-Me Sheet (\d+\.\d+\.\d+)\./.exec(code)?.[1];

/** Both as three numbers with dots between them. */
export function isNewer(version: string, than: string): boolean {
  const [these, those] = [version.split('.').map(Number), than.split('.').map(Number)];
  const at = these.findIndex((number, i) => number !== those[i]);
  return at >= 0 && (these[at] ?? 0) > (those[at] ?? 0);
}

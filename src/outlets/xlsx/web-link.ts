/** Excel refuses longer ones, and then the whole file. */
const LONGEST = 2079;

/** @returns the address in the form that a file may hold, or undefined where it is no http(s) address */
export function webLink(value: string | number | undefined): string | undefined {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value)) return undefined;
  try {
    const { href } = new URL(value);
    return href.length <= LONGEST ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Excel refuses longer ones, and then the whole file. */
const LONGEST = 2079;

/** With the language alone, because the sheet's script has no `URL`. */
const ADDRESS = /^(https?):\/\/([a-z\d.-]+(?::\d{1,5})?)([/?#]\S.*|[/?#])?$/i;

/**
 * @returns the address in the form that a file may hold, or undefined where it is no http(s) address; a host in letters that no
 * address has makes no link
 */
export function webLink(value: string | number | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, scheme, host, rest = '/'] = ADDRESS.exec(value) ?? [];
  if (!scheme || !host) return undefined;
  try {
    const path = rest
      .replace(/%(?![\da-f]{2})/gi, '%25')
      .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
    const href = `${scheme.toLowerCase()}://${host.toLowerCase()}${path.startsWith('/') ? '' : '/'}${path}`;
    return href.length <= LONGEST ? href : undefined;
  } catch {
    // Half a character.
    return undefined;
  }
}

/** Which script this is, and which template it works with. */
export { TEMPLATE_VERSION } from '../src/book/template/version.ts';

declare global {
  /** The product's version; put in when the script is built. */
  const VERSION: string;
}

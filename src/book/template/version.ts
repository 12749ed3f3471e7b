/**
 * Counts the changes of the template that a book made from an older one does not get by itself: a column that is new, a key
 * that is another. A book says which version it is; the script brings it up to date (Meet-Me, Upgrade) or refuses a newer one.
 */
export const TEMPLATE_VERSION = 2;

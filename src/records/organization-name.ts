/** Organisations' names, with what lawyers hang on to them told apart from what they are called. */

/** Legal forms that end a name, folded: no dots, no case. */
const ENDINGS = new Set(
  (
    'inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|pte|pty|pvt|sdn|bhd|gmbh|mbh|ggmbh|ag|kg|kgaa|ohg|ug|ek|ev|' +
    'eg|se|bv|nv|vof|cv|sa|sas|sasu|sarl|eurl|snc|spa|srl|srls|sl|slu|sau|scrl|lda|ltda|eireli|as|asa|aps|ab|oy|oyj|hf|ehf|ou|uab|sia|' +
    'sro|spzoo|doo|dd|ad|ead|eood|ood|kft|zrt|nyrt|jsc|ojsc|cjsc|pjsc|kk|gk|tbk|fze|wll|ооо|оао|зао|пао|ао|тов|ип|оод|еоод'
  ).split('|'),
);
/** "PT Example", "ООО Пример": the few that begin one. */
const BEGINNINGS = new Set('pt|cv|ooo|oao|zao|pao|uab|sia|ооо|оао|зао|пао|ао|тов|ип'.split('|'));
/** Written without a gap, before or after the name. */
const UNSPACED = /株式会社|有限会社|合同会社|一般社団法人|股份有限公司|有限公司|주식회사/gu;
/** "S. p. A.", "d.o.o.", "K.K.", "e. V.", "A/S". */
const DOTTED = /(?<![\p{L}\p{N}])(\p{L})[./]\s?(\p{L})(?:[./]\s?(\p{L}))?(?:\.|(?![\p{L}\p{N}]))/gu;
const POLISH = /(?<!\p{L})sp\.?\s?z\s?o\.?\s?o\.?(?!\p{L})/giu;
/** Short forms that people also bear as names (Sá, Ek, Doo) count only in capitals or with dots; these do as they are. */
const UNMISTAKABLE = /^(?:inc|llc|ltd|plc|pty|gmbh|corp|limited|sarl|ltda|aps|srl|\S{4,})$/i;

/** "Example S.p.A." → "Example SpA": folding then keeps the form in one piece. */
export const undotted = (name: string): string => name.replace(POLISH, 'spzoo').replace(DOTTED, '$1$2$3');

/**
 * @param words a folded name, split at its spaces
 * @returns the words without the legal forms at either end ("& Co. KG" too); never none
 */
export function withoutLegalForms(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && ENDINGS.has(words[end - 1] ?? '')) end--;
  if (end > 1 && end < words.length && words[end - 1] === 'and') end--;
  const start = end > 1 && BEGINNINGS.has(words[0] ?? '') ? 1 : 0;
  return words.slice(start, end);
}

/** "株式会社例" → "例" */
export const withoutUnspacedForms = (name: string): string => name.replace(UNSPACED, ' ').trim() || name;

/** Whether a name, as it is written, says that it is a company's: "Example GmbH", "Example, Inc.", "株式会社例". */
export function hasLegalForm(name: string): boolean {
  if (name.search(UNSPACED) >= 0) return true;
  const words = undotted(name)
    .split(/[\s,()]+/)
    .filter(Boolean);
  const last = words.length > 1 ? (words[words.length - 1] ?? '').replace(/\.$/, '') : '';
  return (
    ENDINGS.has(last.toLowerCase()) &&
    (UNMISTAKABLE.test(last) || last === last.toUpperCase() || name.endsWith('.'))
  );
}

/** Which language a text is in: by script, else by its most frequent small words. */

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
];
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to with for is are or must our we on not be as',
  de: 'der die das und mit für ist sind oder von wir nicht ein eine zu den werden',
  fr: 'le la les des de et avec pour est sont ou nous une du aux sur dans',
  es: 'el la los las del de y con para es son una por que en nuestra como',
  pt: 'os as do da dos de e em com para são uma por que não nossa um ao pelo',
  it: 'il gli della di e con per sono una che nel non le',
  nl: 'de het een en van met voor is zijn niet wij op aan worden',
  sv: 'och att med för är en ett på inte vi av som till',
  cs: 'se na je pro že být nebo jsou nebo',
  pl: 'na jest nie są dla oraz się',
};
const NAMES = Object.keys(SMALL_WORDS);
/** By small word: the languages that have it, by their place among the names. */
const LANGUAGES = new Map<string, number[]>();
for (const [language, words] of Object.values(SMALL_WORDS).entries())
  for (const word of new Set(words.split(' ')))
    LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language]);
/** From Greek on, but for general signs. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u3000-\ud7af]/;
/** Enough of a text to tell. */
const SAMPLE = 2_000;

/** @returns BCP 47, or `und` where the text is too short or mixed to tell */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  if (OTHER_SCRIPT.test(sample)) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    for (const [language, script] of SCRIPTS)
      if ((sample.match(script)?.length ?? 0) > letters * (language === 'ja' ? 0.05 : 0.15)) return language;
  }
  const counts = NAMES.map(() => 0);
  for (const word of sample.match(/[a-zß-ɏ]+/g) ?? [])
    for (const language of LANGUAGES.get(word) ?? []) counts[language] = (counts[language] as number) + 1;
  const most = Math.max(...counts);
  const best = counts.indexOf(most);
  return most < 3 || counts.lastIndexOf(most) > best ? 'und' : (NAMES[best] as string);
}

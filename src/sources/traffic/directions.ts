/** Words for the direction of traffic, folded, as collectors write them and people in several languages. */

const word = (words: string): RegExp => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`);

export const OUTWARD = word(
  'out|out(bound|going|put)|egress|tx|sent|upload|to peer|from us|(ab|aus)gehend\\w*|ausgang|sortante?s?|sortie|salidas?|salientes?|saidas?|uscita|uitgaand\\w*|odchozi|wychodzac\\w*|ut?d?gaende',
);
export const INWARD = word(
  'in|in(bound|coming|put)|ingress|rx|received|download|from peer|to us|ein(gehend|kommend)\\w*|eingang|entrante?s?|entree|entradas?|ingresso|inkom(end|mande)\\w*|prichozi|przychodzac\\w*|indgaende',
);

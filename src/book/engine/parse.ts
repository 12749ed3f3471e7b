/** The template's formulas, read: the part of the spreadsheet language that they use, with names instead of addresses. */

export type Expression =
  | { kind: 'value'; value: string | number | boolean }
  /** `[stage]` */
  | { kind: 'own'; key: string }
  /** `{targets.stage}` */
  | { kind: 'elsewhere'; sheet: string; key: string }
  | { kind: 'call'; name: string; parts: Expression[] }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression };

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/' | '^';

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|\[(\w+)\]|\{(\w+)\.(\w+)\}|([A-Z]+)(?=\()|(TRUE|FALSE)|(<>|<=|>=|[=<>&+\-*/^(),]))/y;

/** From the loosest to the tightest. */
const BINDING: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

type Token = { sign: string } | { call: string } | { expression: Expression };

/** @throws where the text is no formula of this language */
export function parse(formula: string): Expression {
  const tokens = tokensOf(formula);
  let at = 0;
  const fail = (): never => {
    throw new Error(`Not a formula of the template: ${formula}`);
  };
  const isSign = (sign: string): boolean => {
    const token = tokens[at];
    return token !== undefined && 'sign' in token && token.sign === sign;
  };
  const take = (sign: string): void => {
    if (!isSign(sign)) fail();
    at++;
  };

  const binary = (level: number): Expression => {
    const operators = BINDING[level];
    if (!operators) return single();
    let left = binary(level + 1);
    for (let operator = operators.find(isSign); operator; operator = operators.find(isSign)) {
      at++;
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
    return left;
  };
  const single = (): Expression => {
    if (isSign('-')) {
      at++;
      return { kind: 'binary', operator: '-', left: { kind: 'value', value: 0 }, right: single() };
    }
    if (isSign('(')) {
      at++;
      const inner = binary(0);
      take(')');
      return inner;
    }
    const token = tokens[at++] ?? fail();
    if ('expression' in token) return token.expression;
    return 'call' in token ? { kind: 'call', name: token.call, parts: list() } : fail();
  };
  const list = (): Expression[] => {
    take('(');
    const parts: Expression[] = [];
    while (!isSign(')')) {
      parts.push(binary(0));
      if (!isSign(')')) take(',');
    }
    take(')');
    return parts;
  };

  const expression = binary(0);
  return at === tokens.length ? expression : fail();
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < formula.length) {
    const [, number, text, own, sheet, key, call, truth, sign] = pattern.exec(formula) ?? [];
    if (number !== undefined) tokens.push({ expression: { kind: 'value', value: Number(number) } });
    else if (text !== undefined)
      tokens.push({ expression: { kind: 'value', value: text.replace(/""/g, '"') } });
    else if (own !== undefined) tokens.push({ expression: { kind: 'own', key: own } });
    else if (sheet && key) tokens.push({ expression: { kind: 'elsewhere', sheet, key } });
    else if (call !== undefined) tokens.push({ call });
    else if (truth !== undefined) tokens.push({ expression: { kind: 'value', value: truth === 'TRUE' } });
    else if (sign !== undefined) tokens.push({ sign });
    else throw new Error(`Not a formula of the template: ${formula}`);
  }
  return tokens;
}

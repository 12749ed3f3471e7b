/** What Google is given: it must parse there, show the functions that are meant to be called and no other, and be readable. */
import vm from 'node:vm';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { buildScript } from '../../src/cli/build-script.ts';

const { code, template } = await buildScript();

/** Google states no limit; what is longer nobody reads before allowing it, and each opening of the sheet loads it. */
const CODE_BYTES = 150_000;
const TEMPLATE_BYTES = 100_000;

const HANDLERS = [
  'onEdit',
  'onOpen',
  'processInboxByClock',
  'processInboxNow',
  'setUpOrRepair',
  'upgradeBook',
];

const topLevel = (script: string): string[] =>
  parse(script, { ecmaVersion: 2019, sourceType: 'script' }).body.flatMap((statement) => {
    if (statement.type === 'FunctionDeclaration') return [statement.id.name];
    if (statement.type !== 'VariableDeclaration') return [statement.type];
    return statement.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : id.type));
  });

test('the files are ES2019 scripts with one name each, and the functions that Google calls', () => {
  expect(topLevel(template)).toEqual(['meetMeTemplate']);
  expect(topLevel(code)).toEqual(['meetMeSheet', ...HANDLERS]);
});

test.each([
  ['in the order in which they are sent', [template, code]],
  ['in the other order', [code, template]],
])('they load %s, where there is nothing but the language', (_order, files) => {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  for (const file of files) vm.runInContext(file, context);
  for (const handler of HANDLERS) expect(typeof context[handler], handler).toBe('function');
  // The first service that it reaches for is Google's own.
  expect(() => context.onOpen()).toThrow('SpreadsheetApp is not defined');
});

test('the script says its version, and is short and broken into lines enough to be read', () => {
  for (const file of [code, template]) {
    expect(file).toMatch(/^\/\* Meet-Me Sheet \d+\.\d+\.\d+\. MIT licence\./);
  }
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(CODE_BYTES);
  expect(Buffer.byteLength(template)).toBeLessThanOrEqual(TEMPLATE_BYTES);
  const lines = code.split('\n');
  const library = lines.findIndex((line) => line.startsWith('/* zod'));
  const ours = lines.slice(lines.findIndex((line, i) => i > library && line.startsWith('// ')));
  expect(ours.length).toBeGreaterThan(2_000);
  expect(ours.filter((line) => line.length > 1_000)).toEqual([]);
});

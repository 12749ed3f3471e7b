/** What Google is given: it must parse there, show the functions that are meant to be called and no other, and be readable. */
import vm from 'node:vm';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { buildScript } from '../../src/cli/build-script.ts';

const { files } = await buildScript();

/** Google states no limit; what is longer nobody reads before allowing it, and each opening of the sheet loads it. */
const BYTES = 150_000;
/** The library in front of the script is not ours, and minified. */
const LIBRARY = 35_000;

const HANDLERS = [
  'briefForTarget',
  'draftFollowUp',
  'makeManagementCopy',
  'moveStages',
  'onEdit',
  'onOpen',
  'processInboxByClock',
  'processInboxNow',
  'proposeMeetings',
  'rankTargets',
  'saveCalendars',
  'setUpOrRepair',
  'upgradeBook',
  'whereToGo',
];

const topLevel = (script: string): string[] =>
  parse(script, { ecmaVersion: 2019, sourceType: 'script' }).body.flatMap((statement) => {
    if (statement.type === 'FunctionDeclaration') return [statement.id.name];
    if (statement.type !== 'VariableDeclaration') return [statement.type];
    return statement.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : id.type));
  });

test('the files are ES2019 scripts with one name each, and the functions that Google calls', () => {
  expect(files.map(({ name, source }) => [name, topLevel(source)])).toEqual([
    ['Template', ['meetMeTemplate']],
    ['Plan', ['meetMePlan']],
    ['Trip', ['meetMeTrip']],
    ['Copy', ['meetMeCopy']],
    ['Repair', ['meetMeRepair']],
    ['Code', ['meetMeSheet', ...HANDLERS]],
  ]);
});

test.each([
  ['in the order in which they are sent', files],
  ['in the other order', [...files].reverse()],
])('they load %s, where there is nothing but the language', (_order, loaded) => {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  for (const { source } of loaded) vm.runInContext(source, context);
  for (const handler of HANDLERS) expect(typeof context[handler], handler).toBe('function');
  // The first service that it reaches for is Google's own.
  expect(() => context.onOpen()).toThrow('SpreadsheetApp is not defined');
});

test.each(files)(
  '$name says its version, and is short and broken into lines enough to be read',
  ({ source }) => {
    expect(source).toMatch(/^\/\* Meet-Me Sheet \d+\.\d+\.\d+\. MIT licence\./);
    expect(Buffer.byteLength(source)).toBeLessThanOrEqual(BYTES);
  },
);

test.each(files.filter(({ name }) => name !== 'Template'))('$name is written in lines', ({ source }) => {
  const ours = source.slice(source.indexOf('\n// '));
  expect(source.length - ours.length).toBeLessThan(LIBRARY);
  expect(ours.split('\n').filter((line) => line.length > 1_000)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COLOURS } from '../../src/book/template/style.ts';

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');

/** @returns [light, dark] */
function token(name: string): [string, string] {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1] ?? '';
  const [light = value, dark = light] = value.match(/#[0-9a-f]{6}/gi) ?? [];
  return [light, dark];
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = ['ink', 'muted', 'met', 'unmet', 'unknown', 'soon', 'queued'];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s', (_name, side) => {
  test.each(TEXTS)('%s is legible on paper (AA)', (name) => {
    expect(contrast(token(name)[side], token('paper')[side])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ink', 'muted', 'met', 'soon', 'queued'])('%s is legible on heads and feet (AA)', (name) => {
    expect(contrast(token(name)[side], token('shade')[side])).toBeGreaterThanOrEqual(4.5);
  });

  test('what can be operated shows its edge (AA, 3:1), and the accent carries its text', () => {
    expect(contrast(token('edge')[side], token('paper')[side])).toBeGreaterThanOrEqual(3);
    expect(contrast(token('on-accent')[side], token('accent')[side])).toBeGreaterThanOrEqual(4.5);
  });
});

test.each(Object.entries(COLOURS))('%s is the same in the workbook', (name, hex) => {
  expect(token(name)[0]).toBe(`#${hex.toLowerCase()}`);
});

/** Every word that a person reads, by surface. Plain sentences; functions where a number or a name goes in. */
export { badge, menu } from './badge.ts';
export { common } from './common.ts';
export { panel } from './panel.ts';
export { record } from './record.ts';

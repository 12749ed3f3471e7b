/** Every word that a person reads, by surface. Plain sentences; functions where a number or a name goes in. */
export { common } from './common.ts';
export { record } from './record.ts';

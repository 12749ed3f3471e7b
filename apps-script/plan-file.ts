/** What Plan.js holds: whatever follows from the rows that were read. `plan.ts` is how the rest of the script calls it. */
export { clashes } from '../src/book/clashes.ts';
export { concluded } from '../src/book/conclusions.ts';
export { workedOut } from '../src/book/engine/work-out.ts';
export { fitting } from '../src/book/fitting.ts';
export { movedSessions } from '../src/book/moved-sessions.ts';
export { eventReading } from '../src/book/rows/agenda.ts';
export { eventsOnPages } from '../src/book/rows/event-pages.ts';
export { versionPatches } from '../src/book/rows/policy-versions.ts';

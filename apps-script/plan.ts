/**
 * The planning part as the rest of the script has it: it is built into a file of its own, and looked at only when it is called,
 * so it does not matter which of the files Google loads first.
 */
declare const meetMePlan: typeof import('./plan-file.ts');

export const clashes: typeof meetMePlan.clashes = (...given) => meetMePlan.clashes(...given);
export const concluded: typeof meetMePlan.concluded = (...given) => meetMePlan.concluded(...given);
export const fitting: typeof meetMePlan.fitting = (...given) => meetMePlan.fitting(...given);
export const workedOut: typeof meetMePlan.workedOut = (...given) => meetMePlan.workedOut(...given);
export const versionPatches: typeof meetMePlan.versionPatches = (...given) =>
  meetMePlan.versionPatches(...given);
export const eventsOnPages: typeof meetMePlan.eventsOnPages = (...given) =>
  meetMePlan.eventsOnPages(...given);
export const eventReading: typeof meetMePlan.eventReading = (...given) => meetMePlan.eventReading(...given);
export const movedSessions: typeof meetMePlan.movedSessions = (...given) =>
  meetMePlan.movedSessions(...given);

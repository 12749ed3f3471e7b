/** Repair and upgrade as the rest of the script has them: in a file of their own, looked at only when they are called. */
declare const meetMeRepair: typeof import('./repair-file.ts');

/** @returns what was done, or why nothing could be */
export const repaired: typeof meetMeRepair.repaired = () => meetMeRepair.repaired();
export const upgraded: typeof meetMeRepair.upgraded = () => meetMeRepair.upgraded();

/** The management copy as the rest of the script has it: in a file of its own, looked at only when it is called. */
declare const meetMeCopy: typeof import('./copy-file.ts');

/** Asks where it has to, before anything is locked. @returns undefined where whoever was asked thought better of it */
export const whichCopy: typeof meetMeCopy.whichCopy = () => meetMeCopy.whichCopy();
/** @returns a dialog, or why nothing could be done */
export const management: typeof meetMeCopy.management = (which) => meetMeCopy.management(which);

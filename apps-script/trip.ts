/** What the menu makes for the trip, as the rest of the script has it: in a file of its own, looked at only when it is called. */
declare const meetMeTrip: typeof import('./trip-file.ts');

export const whomToMeet: typeof meetMeTrip.whomToMeet = () => meetMeTrip.whomToMeet();
export const targetsInQuestion: typeof meetMeTrip.targetsInQuestion = (what) =>
  meetMeTrip.targetsInQuestion(what);
/** Each gives a dialog, or words: what was done, or why nothing could be. */
export const proposed: typeof meetMeTrip.proposed = (chosen) => meetMeTrip.proposed(chosen);
export const briefed: typeof meetMeTrip.briefed = (asns) => meetMeTrip.briefed(asns);
export const drafted: typeof meetMeTrip.drafted = (asn) => meetMeTrip.drafted(asn);
export const gained: typeof meetMeTrip.gained = () => meetMeTrip.gained();
export const movesToMake: typeof meetMeTrip.movesToMake = () => meetMeTrip.movesToMake();
export const moved: typeof meetMeTrip.moved = (moves) => meetMeTrip.moved(moves);
export const calendars: typeof meetMeTrip.calendars = () => meetMeTrip.calendars();

/** `STEPS[n]` does what turns a book of version n into one of version n + 1 beside inserting columns, which a repair does. */
export const STEPS: Readonly<Record<number, () => void>> = {
  // Meetings got a key and what was proposed, which both begin empty.
  1: () => undefined,
};

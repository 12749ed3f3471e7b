/** Waiting for a state, never for a time to pass. */

/** Milliseconds within which anything that is waited for must happen. Only what hangs is to fail by it, on a busy machine too. */
export const PATIENCE = 40_000;

/**
 * Tries until it comes to something.
 * @param awaited in words, for whoever waited in vain
 * @throws what the last try threw
 */
export async function until<Result>(
  awaited: string,
  act: () => Result | Promise<Result>,
): Promise<NonNullable<Awaited<Result>>> {
  for (const end = Date.now() + PATIENCE; ; ) {
    let cause: unknown;
    try {
      const result = await act();
      if (result) return result;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`In vain: ${awaited}.`, { cause });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** For what is to happen at a moment that the test chooses. */
export function gate(): { passed: Promise<void>; open(): void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

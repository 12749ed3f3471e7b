/** @returns the function with a memory: headings come again with every sentence below them, and are looked at once */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (text) => {
    let found = known.get(text);
    if (!found) {
      if (known.size > 500) known.clear();
      found = { answer: ask(text) };
      known.set(text, found);
    }
    return found.answer;
  };
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Folded until asked for; what is inside is made only then, so that a long list costs nothing unseen. */
export function Fold({
  title,
  open = false,
  children,
}: {
  title: ComponentChildren;
  open?: boolean;
  children: () => ComponentChildren;
}) {
  const [opened, setOpened] = useState(open);
  return (
    <details class="fold" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{title}</summary>
      {opened && children()}
    </details>
  );
}

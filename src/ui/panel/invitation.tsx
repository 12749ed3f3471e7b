/** What the panel says where nothing may be read yet. */
import { useEffect, useState } from 'preact/hooks';
import { toolbarShortcut } from '../../platform/shortcut.ts';
import { panel } from '../strings/panel.ts';

const words = panel.invitation;

export function Invitation() {
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => void toolbarShortcut().then(setShortcut), []);
  return (
    <section class="invitation">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <p class="muted">{shortcut ? words.shortcut(shortcut) : words.noShortcut}</p>
    </section>
  );
}

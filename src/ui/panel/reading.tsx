import { useEffect, useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { panel as words } from '../strings/panel.ts';

/** Said only when it takes long enough to be noticed; past a second there is a way out. */
export function Reading({ onStop }: { onStop(): void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timers = [0.3, 1].map((after) => setTimeout(() => setSeconds(after), after * 1000));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div role="status">
      {seconds > 0 && (
        <>
          <p class="muted">{words.reading}</p>
          <progress aria-label={words.reading} />
        </>
      )}
      {seconds >= 1 && (
        <p>
          <Button onClick={onStop}>{words.stop}</Button>
        </p>
      )}
    </div>
  );
}

import { saveSetting, setting } from '../../storage/settings.ts';
import { options as words } from '../strings/options.ts';
import { messageOf, type Say, useStored } from './stored.ts';

const THEMES = ['system', 'light', 'dark'] as const;

export function Appearance({ say }: { say: Say }) {
  const chosen = useStored(async () => (await setting('theme')) ?? 'system', say);
  return (
    <section>
      <h2 id="appearance">{words.theme.title}</h2>
      <div class="choices" role="radiogroup" aria-labelledby="appearance">
        {THEMES.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              checked={chosen === theme}
              onChange={() =>
                saveSetting('theme', theme === 'system' ? undefined : theme).catch((error) =>
                  say({ tone: 'error', text: words.problem.cannotSave(messageOf(error)) }),
                )
              }
            />{' '}
            {words.theme[theme]}
          </label>
        ))}
      </div>
    </section>
  );
}

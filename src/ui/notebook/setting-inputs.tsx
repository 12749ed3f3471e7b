/** Sections of the book's Settings, asked for where they matter, and remembered. */
import { useEffect, useState } from 'preact/hooks';
import type { Book } from '../../book/book.ts';
import { SETTINGS_SECTIONS, type SettingKey } from '../../book/template/settings.ts';
import { saveSetting, setting } from '../../storage/settings.ts';
import { TypedInput } from '../kit/typed-input.tsx';
import { planning } from '../strings/planning.ts';
import { shapeOf } from './human-fields.ts';
import type { NotebookState } from './state.ts';
import { tell } from './trip/use-by-hand.ts';

const { assumptions: words } = planning;

export function SettingInputs({ state, titles }: { state: NotebookState; titles: readonly string[] }) {
  const [values, setValues] = useState<Book['settings']>();
  useEffect(() => void setting('bookSettings').then((known = {}) => setValues(known)), []);
  if (!values) return null;
  const save = async (key: string, value: unknown) => {
    const next = { ...values, [key]: value };
    for (const name of Object.keys(next) as SettingKey[]) if (next[name] === undefined) delete next[name];
    setValues(next);
    try {
      await saveSetting('bookSettings', next);
    } catch (error) {
      tell(state, words.cannotSave, error);
    }
  };
  return (
    <>
      {SETTINGS_SECTIONS.filter(({ title }) => titles.includes(title)).map(({ title, settings }) => (
        <section key={title} class="assumptions">
          <h3>{title}</h3>
          <dl class="fields">
            {settings
              .filter(({ given, formula }) => !given && !formula)
              .map(({ key, label, help, initial, ...rest }) => {
                const scale = rest.type === 'percent' ? 100 : 1;
                const value = values[key as SettingKey] ?? initial;
                const name = scale === 100 ? words.percent(label) : label;
                return (
                  <div key={key} class="field">
                    <dt>{name}</dt>
                    <dd>
                      <TypedInput
                        framed
                        label={name}
                        shape={shapeOf(key, rest)}
                        value={typeof value === 'number' ? Number((value * scale).toPrecision(9)) : value}
                        onChange={(next) =>
                          void save(key, typeof next === 'number' ? next / scale : (next ?? undefined))
                        }
                      />
                      <span class="muted hint">{help}</span>
                    </dd>
                  </div>
                );
              })}
          </dl>
        </section>
      ))}
    </>
  );
}

/** An input for a value of any shape: it reads while one types, says what it cannot read, and hands on only what it can. */
import { useId, useRef, useState } from 'preact/hooks';
import { type Shape, shownValue, typedValue } from '../shapes.ts';
import { record as words } from '../strings/record.ts';

interface Props {
  label: string;
  shape: Shape;
  value: unknown;
  /** Called at every keystroke that makes a value; undefined where the input was emptied. */
  onChange(value: unknown): void;
  /** A value that cannot be taken away. */
  needed?: boolean | undefined;
  /** A form's input, seen as such at once; elsewhere the frame shows when it is about to be used. */
  framed?: boolean;
  /** What to write, said while nothing is written. */
  hint?: string;
  /** Ids of what describes the value. */
  describedBy?: string | undefined;
}

export function TypedInput({ label, shape, value, onChange, needed, framed, hint, describedBy }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const atFocus = useRef<unknown>(undefined);

  if (shape === 'flag' || typeof shape === 'object') {
    return <Choice {...{ label, shape, value, onChange, needed, describedBy }} />;
  }

  const read = typed === undefined ? undefined : typedValue(shape, typed);
  const problem = !read
    ? undefined
    : 'problem' in read
      ? read.problem
      : needed && isEmpty(read.value)
        ? words.problem.needed
        : undefined;

  const onInput = (text: string) => {
    setTyped(text);
    const next = typedValue(shape, text);
    if ('value' in next && !(needed && isEmpty(next.value))) onChange(next.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && shape !== 'long') event.preventDefault();
    if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      setTyped(undefined);
      onChange(atFocus.current);
    }
  };
  return (
    <span class="typed">
      <textarea
        class={[
          shape === 'long' ? 'long' : '',
          shape === 'asn' || shape === 'asns' ? 'mono' : '',
          framed ? 'framed' : '',
        ].join(' ')}
        rows={1}
        dir="auto"
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={[problem ? id : '', describedBy ?? ''].join(' ').trim() || undefined}
        value={typed ?? shownValue(shape, value)}
        spellcheck={false}
        placeholder={framed ? undefined : words.empty}
        onFocus={() => {
          atFocus.current = value;
        }}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => !problem && setTyped(undefined)}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <span class="problem" id={id} role="alert">
          {problem}
        </span>
      )}
      {hint && !problem && value === undefined && <span class="muted hint">{hint}</span>}
    </span>
  );
}

const isEmpty = (value: unknown) => value === undefined || value === '';

function Choice({ label, shape, value, onChange, needed, describedBy }: Props) {
  const flag = shape === 'flag';
  const options = flag ? { true: words.yes, false: words.no } : (shape as Record<string, string>);
  const current = value === undefined || value === null ? '' : String(value);
  return (
    <select
      aria-label={label}
      aria-describedby={describedBy}
      value={current}
      onChange={({ currentTarget: { value: chosen } }) =>
        onChange(chosen === '' ? undefined : flag ? chosen === 'true' : chosen)
      }
    >
      {(!needed || current === '') && <option value="">{words.empty}</option>}
      {current !== '' && !(current in options) && <option value={current}>{current}</option>}
      {Object.entries(options).map(([option, word]) => (
        <option key={option} value={option}>
          {word}
        </option>
      ))}
    </select>
  );
}

import { useRef } from 'preact/hooks';
import { Button } from './button.tsx';

/** The browser's own file input speaks the browser's language and cannot be styled; a button opens it. */
export function FileButton({
  label,
  multiple = false,
  onFiles,
}: {
  label: string;
  multiple?: boolean;
  onFiles(files: File[]): void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (files.length) onFiles(files);
        }}
      />
    </>
  );
}

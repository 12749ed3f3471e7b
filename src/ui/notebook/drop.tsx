/** Files come by the picker or are dropped anywhere on the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { FileButton } from '../kit/file-button.tsx';
import { notebook as words } from '../strings/notebook.ts';

export const OpenFiles = ({ onFiles }: { onFiles(files: File[]): void }) => (
  <>
    <FileButton label={words.openFiles} multiple onFiles={onFiles} />
    <DropTarget onFiles={onFiles} />
  </>
);

function DropTarget({ onFiles }: { onFiles(files: File[]): void }) {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return over ? <div class="drop">{words.files.drop}</div> : null;
}

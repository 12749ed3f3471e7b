/** Hands a file to the browser's downloads, which needs no permission. Whether it arrives there is the browser's to say. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute later it surely has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

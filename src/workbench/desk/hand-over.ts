/**
 * Gives a sample document to the pane the way a person does: into the pane's own file chooser, as a chosen file.
 * The pane cannot tell the difference, and learns nothing of the workbench.
 */
import type { SampleFormat } from '../page/acts';

const types: Readonly<Record<SampleFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
};

export async function sampleFile(slug: string, format: SampleFormat): Promise<File> {
  const name = `${slug}.${format}`;
  const response = await fetch(`../assets/samples/${name}`);
  return new File([await response.arrayBuffer()], name, { type: types[format] });
}

/** Whether the pane had a place for it within `patience` milliseconds. */
export async function handOver(frame: () => HTMLIFrameElement | null, file: File, patience = 8000): Promise<boolean> {
  for (const end = performance.now() + patience; performance.now() < end; ) {
    const chooser = frame()?.contentDocument?.querySelector<HTMLInputElement>('input[type=file]');
    const page = frame()?.contentWindow;
    if (chooser && page) {
      choose(chooser, file);
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function choose(chooser: HTMLInputElement, file: File): void {
  const carried = new DataTransfer();
  carried.items.add(file);
  chooser.files = carried.files;
  chooser.dispatchEvent(new Event('input', { bubbles: true }));
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Offers bytes to the browser as a file to save. */
export function download(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

import { element } from '../html.ts';

type Open = (bytes: Uint8Array, name: string) => Promise<void>;

/** Lets the user choose a workbook on the machine. */
export function chooseFile(open: Open): void {
  const input = element('input', { attributes: { type: 'file', accept: '.xlsx' } });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void read(file, open);
  });
  input.click();
}

/** A workbook dropped anywhere on the page is opened. */
export function acceptDrops(open: Open): void {
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    const file = event.dataTransfer?.files[0];
    if (file) void read(file, open);
  });
}

async function read(file: File, open: Open): Promise<void> {
  await open(new Uint8Array(await file.arrayBuffer()), file.name);
}

export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  element('a', { attributes: { href: url, download: name } }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

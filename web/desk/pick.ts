// A file of the worker's choice. Its size is looked at before a byte of it is read, so that a wrong
// file costs nothing; when none is chosen nothing is told.
export function pick(
  bytes_max: number,
  tell: (size: number, bytes: Uint8Array<ArrayBuffer>) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file)
      void read(file, bytes_max).then((bytes) => {
        tell(file.size, bytes);
      });
  });
  input.click();
}

async function read(file: File, bytes_max: number): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > bytes_max) return new Uint8Array();
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return new Uint8Array(); // it went away meanwhile: no file of ours, as the session will say
  }
}

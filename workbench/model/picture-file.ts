/** What a picture's bytes say of it: its format and its size in pixels; null for what is neither a PNG nor a JPEG. */
export interface PictureFile {
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

export function readPicture(base64: string): PictureFile | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? readJpeg(view) : null;
}

/** The size stands in the first segment that starts a frame (SOF0 to SOF15, save the tables C4, C8 and CC). */
function readJpeg(view: DataView): PictureFile | null {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}

export const MOST_MEGABYTES = 10;

/** True for what is refused without being looked at. A page can tell before anything is sent. */
export function isTooLarge(bytes: number): boolean {
  return bytes > MOST_MEGABYTES * 1024 * 1024;
}

/** True for the first bytes of a JPEG, a PNG or a WebP. What the file is called does not count. */
export function isPictureType(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
    (startsWith(bytes, letters('RIFF')) && startsWith(bytes.subarray(8), letters('WEBP')))
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function letters(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

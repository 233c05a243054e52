/** How much of a text is Chinese. In: a sample. Out: a share, 0…1. Apart from the pack, for it is asked before any pack is loaded. */

/** Han characters among the letters of the sample. */
export function recognise(sample: string): number {
  let han = 0;
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) letters++;
  }
  // A Han character says about as much as four letters.
  return han === 0 ? 0 : (4 * han) / (4 * han + letters);
}

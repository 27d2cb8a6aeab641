// Puts a tone mark on the syllable in front of the cursor, where Vietnamese writes it: hoa + huyền is hòa, thuong + sắc
// with its horns thướng. The same mark again takes it off.
export const TONES = { sac: "\u0301", huyen: "\u0300", hoi: "\u0309", nga: "\u0303", nang: "\u0323" };

const MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
// Marks that belong to the letter: â, ă, ơ.
const LETTER = /[\u0302\u0306\u031b]/;
const VOWEL = /^[aeiouy]/i;
const SYLLABLE = /[\p{L}\p{M}]+$/u;

/** The text with the tone on its last syllable; unchanged where there is no vowel. */
export function withTone(text, tone) {
  const mark = TONES[tone];
  const syllable = SYLLABLE.exec(text);
  if (!mark || !syllable) {
    return text;
  }
  const before = syllable[0].normalize("NFD");
  const letters = before.replace(MARKS, "").match(/\P{M}\p{M}*/gu) ?? [];
  const at = place(letters);
  if (at < 0) {
    return text;
  }
  if (!before.includes(mark)) {
    letters[at] += mark;
  }
  return text.slice(0, syllable.index) + letters.join("").normalize("NFC");
}

function place(letters) {
  let end = letters.length - 1;
  while (end >= 0 && !VOWEL.test(letters[end])) {
    end -= 1;
  }
  let start = end;
  while (start > 0 && VOWEL.test(letters[start - 1])) {
    start -= 1;
  }
  // The u of qu and the i of gi before another vowel belong to the consonant.
  const first = letters.slice(start - 1, start + 1).join("").toLowerCase();
  if (start > 0 && start < end && (first === "qu" || first === "gi")) {
    start += 1;
  }
  if (end < 0) {
    return -1;
  }
  for (let at = end; at >= start; at -= 1) {
    if (LETTER.test(letters[at])) {
      return at;
    }
  }
  const vowels = end - start + 1;
  if (vowels === 1) {
    return end;
  }
  return vowels > 2 || end < letters.length - 1 ? start + 1 : start;
}

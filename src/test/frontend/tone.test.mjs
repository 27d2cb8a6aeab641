import assert from "node:assert/strict";
import { test } from "node:test";
import { withTone } from "../../main/frontend/js/tone.js";

for (const [typed, tone, written] of [
  ["a", "sac", "á"],
  ["Nguyên", "nga", "Nguyễn"],
  ["Trân", "huyen", "Trần"],
  ["hoa", "huyen", "hòa"],
  ["hoan", "huyen", "hoàn"],
  ["thương", "sac", "thướng"],
  ["ngươi", "huyen", "người"],
  ["cua", "hoi", "của"],
  ["mua", "huyen", "mùa"],
  ["quy", "nang", "quỵ"],
  ["quan", "nang", "quạn"],
  ["quyên", "huyen", "quyền"],
  ["gia", "sac", "giá"],
  ["gi", "huyen", "gì"],
  ["giêng", "sac", "giếng"],
  ["khuyu", "hoi", "khuỷu"],
  ["ngoai", "huyen", "ngoài"],
  ["tiêng Viêt", "nang", "tiêng Việt"],
  ["á", "huyen", "à"],
  ["á", "sac", "a"],
  ["ĐĂNG", "nang", "ĐẶNG"],
  ["ưa", "huyen", "ừa"],
  ["bcd", "sac", "bcd"],
  ["12", "sac", "12"],
  ["", "sac", ""],
  ["an ", "sac", "an "],
  ["an", "?", "an"],
]) {
  test(`${typed} with ${tone} is ${written}`, () => {
    assert.equal(withTone(typed, tone), written.normalize("NFC"));
  });
}

test("letters that come in two characters are written as one", () => {
  assert.equal(withTone("Nguye\u0302n", "nga"), "Nguyễn");
});

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { grouped, parse, written } from "../../main/frontend/js/calculation.js";

const shared = JSON.parse(fs.readFileSync(new URL("../resources/forms/calculations.json", import.meta.url), "utf8"));
const TODAY = "29/11/2026";

for (const { calculation, kinds = {}, answers = {}, type, result } of shared.results) {
  test(`${calculation} is "${result}" for ${JSON.stringify(answers)}`, () => {
    const value = parse(calculation)({ answer: (name) => answers[name] ?? "", kind: (name) => kinds[name], today: TODAY });
    assert.equal(written(value, type), result);
  });
}

for (const text of shared.malformed) {
  test(`"${text}" is no calculation`, () => {
    assert.throws(() => parse(text));
  });
}

test("dots stand between thousands, not behind the comma", () => {
  assert.equal(grouped("1234567,8912"), "1.234.567,8912");
  assert.equal(grouped("-1000"), "-1.000");
  assert.equal(grouped("12"), "12");
});

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { parse } from "../../main/frontend/js/condition.js";

const shared = JSON.parse(fs.readFileSync(new URL("../resources/forms/conditions.json", import.meta.url), "utf8"));

for (const { condition, answers, holds } of shared.hold) {
  test(`${condition} ${holds ? "holds" : "does not hold"} for ${JSON.stringify(answers)}`, () => {
    assert.equal(parse(condition)((name) => answers[name] ?? ""), holds);
  });
}

for (const text of shared.malformed) {
  test(`"${text}" is no condition`, () => {
    assert.throws(() => parse(text));
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { announcer } from "../../main/frontend/js/announcer.js";

/** A mouth that says what it is let to, and counts how many it says at once. */
function mouth() {
  const said = [];
  const open = [];
  let most = 0;
  return {
    said,
    get most() {
      return most;
    },
    say: (call) => {
      said.push(call.key);
      most = Math.max(most, open.length + 1);
      return new Promise((over, fails) => open.push({ over, fails }));
    },
    end: async (how = "over") => {
      open.shift()[how]();
      await new Promise(setImmediate);
    },
  };
}

const call = (key) => ({ key });

test("says each call twice, the second time behind those that wait, never two at once", async () => {
  const { said, say, end } = mouth();
  const look = announcer(say);
  look([call("A001")], true);
  look([call("B001"), call("A001")], true);
  assert.deepEqual(said, ["A001"]);
  await end();
  await end();
  await end();
  await end();
  assert.deepEqual(said, ["A001", "B001", "A001", "B001"]);
});

test("says calls of one moment in the order in which they were made", async () => {
  const { said, say, end } = mouth();
  announcer(say, 1)([call("C"), call("B"), call("A")], true);
  await end();
  await end();
  assert.deepEqual(said, ["A", "B", "C"]);
});

test("calls nobody again who has come meanwhile, and says a recall", async () => {
  const { said, say, end } = mouth();
  const look = announcer(say);
  look([call("A001/0")], true);
  look([], true);
  await end();
  assert.deepEqual(said, ["A001/0"]);
  look([call("A001/1")], true);
  assert.deepEqual(said, ["A001/0", "A001/1"]);
});

test("does not say what was there before it was turned on", async () => {
  const { said, say } = mouth();
  const look = announcer(say);
  look([call("A001")], false);
  look([call("A001")], true);
  assert.deepEqual(said, []);
  look([call("A002"), call("A001")], true);
  assert.deepEqual(said, ["A002"]);
});

test("goes on after a sound that fails", async () => {
  const { said, say, end } = mouth();
  announcer(say, 1)([call("B"), call("A")], true);
  await end("fails");
  assert.deepEqual(said, ["A", "B"]);
});

test("looking a hundred times says nothing twice at once", async () => {
  const seen = mouth();
  const look = announcer(seen.say);
  for (let i = 0; i < 100; i += 1) {
    look([call("B"), call("A")], true);
  }
  for (let i = 0; i < 4; i += 1) {
    await seen.end();
  }
  assert.equal(seen.most, 1);
  assert.deepEqual(seen.said, ["A", "B", "A", "B"]);
});

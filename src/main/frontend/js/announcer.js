// Says calls one after the other, each twice; the second time comes behind the others that wait, so that nobody waits
// for a repetition. Never two at once.
const TIMES = 2;

/**
 * @param say says one call; resolves when it is over
 * @returns look: is shown the calls that people have not come to yet, and whether new ones are said
 */
export function announcer(say, times = TIMES) {
  const waiting = [];
  let known = new Set();
  let busy = false;

  const goOn = async () => {
    if (busy) {
      return;
    }
    busy = true;
    while (waiting.length > 0) {
      const one = waiting.shift();
      // Nobody is called who has come meanwhile.
      if (known.has(one.call.key)) {
        try {
          await say(one.call);
        } catch {
          // A sound that fails is over; the next one may not.
        }
        one.left -= 1;
        if (one.left > 0) {
          waiting.push(one);
        }
      }
    }
    busy = false;
  };

  return function look(calls, aloud) {
    const added = calls.filter((call) => !known.has(call.key));
    known = new Set(calls.map((call) => call.key));
    if (aloud) {
      // The board shows the last call first; they are said in the order of the calls.
      added.reverse().forEach((call) => waiting.push({ call, left: times }));
      goOn();
    }
  };
}
